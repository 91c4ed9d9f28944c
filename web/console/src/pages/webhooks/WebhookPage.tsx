import { useQuery } from "@tanstack/react-query";
import { Alert, App, Card } from "antd";
import { Link, useParams } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Delete } from "../../parts/Delete";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import { Manage } from "./Manage";
import { Messages } from "./Messages";
import { nameOf } from "./nameOf";
import { Ping } from "./Ping";
import { StateTag } from "./StateTag";
import type { Webhook } from "./types";
import { type Filled, WebhookForm } from "./WebhookForm";

/** One webhook: what it is told, whether it hears it, and how it is set up. */
export function WebhookPage() {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const { id = "" } = useParams();
  const path = `${poolPath(pool)}/webhooks/${id}`;
  const read = useQuery({
    queryKey: ["pool", pool.id, "webhook", id],
    queryFn: () => call<Webhook>("GET", path),
    refetchInterval: 10_000,
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <NotRead of="webhooks" id={id} read={read} />;
  const webhook = read.data.body;
  const version = read.data.etag ?? "";
  const writes = may(pool, "webhooks:write");
  const save = async (values: Filled, seen: string) => {
    await call("PUT", path, { ...values, active: webhook.state === "active" }, seen);
    await forgetPool(pool);
    void message.success(t("form.saved"));
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/webhooks`}>{t("nav.webhooks")}</Link>
      </div>
      <Head title={nameOf(webhook)}>
        <StateTag webhook={webhook} />
      </Head>
      {webhook.state === "disabled" && (
        <Alert type="error" showIcon style={{ marginBottom: 16 }} title={t("webhook.disabledText")} />
      )}
      {webhook.state === "active" && webhook.failingSince !== null && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t("webhook.failingText", { since: moment(webhook.failingSince, language) })}
        />
      )}
      <Messages path={path} webhook={webhook} />
      <div className="two" style={{ marginTop: 32 }}>
        <div>
          <h2 style={{ fontSize: 16 }}>{t("webhook.settings")}</h2>
          <Held read={read.data} shown={({ name, url, events, weChatIds }) => [name, url, events, weChatIds]}>
            {(held) => (
              <WebhookForm stored={held.body} readOnly={!writes} save={(values) => save(values, held.etag ?? "")} />
            )}
          </Held>
        </div>
        {writes && (
          <div style={{ display: "grid", gap: 16 }}>
            <Card size="small" title={t("webhook.ping")}>
              <Ping path={path} />
            </Card>
            <Card size="small" title={t("webhook.manage")}>
              <Manage path={path} webhook={webhook} version={version} />
            </Card>
            <Delete
              kind="webhooks"
              id={webhook.id}
              name={nameOf(webhook)}
              version={version}
              title={t("webhook.delete")}
              text={t("trash.webhooks")}
            />
          </div>
        )}
      </div>
    </>
  );
}
