import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Card } from "antd";
import { Link, useNavigate, useParams } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { ApiClient, CreatedApiClient } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import { ProblemBox } from "../../parts/ProblemBox";
import { type Renewal, Secrets } from "../../parts/Secrets";
import { GONE } from "../../parts/way";
import { ClientForm, type Filled } from "./ClientForm";
import { TokenCall } from "./TokenCall";

/** One program: what it may do, its secret, its end. */
export function ClientPage() {
  const { t, language } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const { clientId = "" } = useParams();
  const path = `${poolPath(pool)}/api-clients/${clientId}`;
  const read = useQuery({
    queryKey: ["pool", pool.id, "api-client", clientId],
    queryFn: () => call<ApiClient>("GET", path),
  });
  const version = read.data?.etag ?? "";
  const renew = useMutation({
    mutationFn: (how: Renewal) => call<CreatedApiClient>("POST", `${path}/secret`, how, version),
    onSuccess: () => forgetPool(pool),
  });
  const remove = useMutation({
    mutationFn: () => call("DELETE", path, undefined, version),
    onSuccess: async () => {
      await go(`/pools/${pool.slug}/keys`, { state: GONE });
      await forgetPool(pool);
    },
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <NotRead of="api-clients" id={clientId} read={read} />;
  const client = read.data.body;
  const fixed = !client.changeable || !may(pool, "api-clients:write");
  const save = async (values: Filled, seen: string) => {
    await call("PUT", path, values, seen);
    void message.success(t("form.saved"));
    await forgetPool(pool);
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/keys`}>{t("nav.keys")}</Link>
      </div>
      <Head
        title={client.name}
        text={
          client.usedAt === null ? t("clients.never") : t("clients.usedAt", { at: moment(client.usedAt, language) })
        }
      />
      {client.madeByFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("clients.byFile")} />}
      {!client.madeByFile && fixed && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("clients.above")} />
      )}
      <div className="two">
        <div>
          <Held read={read.data} shown={({ name, scopes }) => [name, scopes]}>
            {(held) => (
              <ClientForm stored={held.body} readOnly={fixed} save={(values) => save(values, held.etag ?? "")} />
            )}
          </Held>
          {!fixed && (
            <>
              <Secrets
                path={`/api-clients/${clientId}/secrets`}
                busy={renew.isPending}
                error={renew.error}
                renew={(how) => renew.mutate(how)}
              />
              <Card size="small" style={{ marginTop: 32 }} title={t("application.danger")}>
                {remove.isError && <ProblemBox error={remove.error} />}
                <p className="quiet" style={{ marginTop: 0 }}>
                  {t("clients.deleteText")}
                </p>
                <ByName name={client.name} title={t("clients.delete")} confirmed={() => remove.mutate()}>
                  <Button danger loading={remove.isPending}>
                    {t("clients.delete")}
                  </Button>
                </ByName>
              </Card>
            </>
          )}
        </div>
        <Card size="small" title={t("clients.values")}>
          <Copy name="client_id" value={clientId} />
          {renew.data !== undefined && (
            <>
              <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t("applications.secretOnce")} />
              <Copy name="client_secret" value={renew.data.body.clientSecret} />
            </>
          )}
          <TokenCall client={client} />
        </Card>
      </div>
    </>
  );
}
