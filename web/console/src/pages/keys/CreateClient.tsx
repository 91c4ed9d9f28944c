import { Alert, Button } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { post } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { CreatedApiClient } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";
import { ClientForm, type Filled } from "./ClientForm";
import { TokenCall } from "./TokenCall";

/** Makes a program, and shows its secret this once. */
export function CreateClient() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const [made, setMade] = useState<CreatedApiClient | null>(null);
  const save = async (values: Filled) => {
    setMade(await post<CreatedApiClient>(`${poolPath(pool)}/api-clients`, values));
    await forgetPool(pool);
  };
  if (made !== null) {
    const { clientId, name } = made.client;
    return (
      <>
        <Head title={name} text={t("clients.made")} />
        <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("applications.secretOnce")} />
        <Copy name="client_id" value={clientId} />
        <Copy name="client_secret" value={made.clientSecret} />
        <TokenCall client={made.client} />
        <Button type="primary" onClick={() => void go(`/pools/${pool.slug}/keys/${clientId}`)}>
          {t("clients.goOn")}
        </Button>
      </>
    );
  }
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/keys`}>{t("nav.keys")}</Link>
      </div>
      <Head title={t("clients.create")} text={t("clients.createText")} />
      {may(pool, "api-clients:write") ? <ClientForm save={save} /> : <NotYours />}
    </>
  );
}
