import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Card } from "antd";
import { Link, useNavigate, useParams } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath, useApplication } from "../../api/queries";
import type { CreatedApplication } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { ApplicationForm } from "./ApplicationForm";
import { Endpoints } from "./Endpoints";

export function ApplicationPage() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const { clientId = "" } = useParams();
  const read = useApplication(pool, clientId);
  const path = `${poolPath(pool)}/applications/${clientId}`;
  const version = read.data?.etag ?? "";
  const renew = useMutation({
    mutationFn: () => call<CreatedApplication>("POST", `${path}/secret`, undefined, version),
    onSuccess: () => forgetPool(pool),
  });
  const remove = useMutation({
    mutationFn: () => call("DELETE", path, undefined, version),
    onSuccess: async () => {
      await go(`/pools/${pool.slug}/applications`);
      await forgetPool(pool);
    },
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  const application = read.data.body;
  const fixed = application.madeByFile || !may(pool, "applications:write");
  const save = async (body: Record<string, unknown>) => {
    await call("PUT", path, body, version);
    await forgetPool(pool);
    void message.success(t("form.saved"));
  };
  const secret = renew.data?.body.clientSecret ?? null;
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/applications`}>{t("nav.applications")}</Link>
      </div>
      <Head title={application.name} text={t(`kind.${application.kind}`)} />
      {application.madeByFile && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("application.byFile")} />
      )}
      <div className="two">
        <div>
          <ApplicationForm key={version} stored={application} readOnly={fixed} save={save} />
          {!fixed && (
            <Card size="small" style={{ marginTop: 32 }} title={t("application.danger")}>
              {remove.isError && <ProblemBox error={remove.error} />}
              {renew.isError && <ProblemBox error={renew.error} />}
              <div className="row">
                {application.hasSecret && (
                  <ByName name={application.name} title={t("application.renew")} confirmed={() => renew.mutate()}>
                    <Button loading={renew.isPending}>{t("application.renew")}</Button>
                  </ByName>
                )}
                <ByName name={application.name} title={t("application.delete")} confirmed={() => remove.mutate()}>
                  <Button danger loading={remove.isPending}>
                    {t("application.delete")}
                  </Button>
                </ByName>
              </div>
            </Card>
          )}
        </div>
        <Card size="small" title={t("application.values")}>
          <Copy name="client_id" value={application.clientId} />
          {secret !== null && (
            <>
              <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t("applications.secretOnce")} />
              <Copy name="client_secret" value={secret} />
            </>
          )}
          {secret === null && application.hasSecret && <p className="quiet">{t("application.secretKept")}</p>}
          <Endpoints issuer={pool.issuer} />
        </Card>
      </div>
    </>
  );
}
