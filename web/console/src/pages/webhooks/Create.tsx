import { Alert, Button, Card } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { post } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";
import type { WithSecret } from "./types";
import { type Filled, WebhookForm } from "./WebhookForm";

/** Makes a webhook, and shows its secret this once. */
export function Create() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const [made, setMade] = useState<WithSecret | null>(null);
  const save = async (values: Filled) => {
    setMade(await post<WithSecret>(`${poolPath(pool)}/webhooks`, values));
    await forgetPool(pool);
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/webhooks`}>{t("nav.webhooks")}</Link>
      </div>
      <Head title={t("webhooks.create")} text={t("webhooks.createText")} />
      {made === null ? (
        <div style={{ maxWidth: 640 }}>{may(pool, "webhooks:write") ? <WebhookForm save={save} /> : <NotYours />}</div>
      ) : (
        <Card style={{ maxWidth: 640 }} title={t("webhooks.made")}>
          <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("webhooks.secretOnce")} />
          <Copy name={t("webhooks.secret")} value={made.secret} hint={t("webhooks.secretHelp")} />
          <Button type="primary" onClick={() => void go(`/pools/${pool.slug}/webhooks/${made.webhook.id}`)}>
            {t("webhooks.goOn")}
          </Button>
        </Card>
      )}
    </>
  );
}
