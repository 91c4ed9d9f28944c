import { useMutation } from "@tanstack/react-query";
import { Alert, App, Card } from "antd";
import { useState } from "react";
import { call } from "../../api/client";
import { forgetPool, poolPath, queries } from "../../api/queries";
import type { Application, CreatedApplication } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Delete } from "../../parts/Delete";
import { type Renewal, Secrets } from "../../parts/Secrets";
import { ApplicationForm } from "./ApplicationForm";
import { Endpoints } from "./Endpoints";
import { isProgram } from "./endpoints";

export function Settings({ application, version }: { application: Application; version: string }) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [renewed, setRenewed] = useState({ from: version, to: version });
  const etag = renewed.from === version ? renewed.to : version;
  const path = `${poolPath(pool)}/applications/${application.clientId}`;
  // The page stays as it is until the secret has been copied: drawn anew, it would be gone.
  const renew = useMutation({
    mutationFn: (how: Renewal) => call<CreatedApplication>("POST", `${path}/secret`, how, etag),
    onSuccess: async (answer) => {
      setRenewed({ from: version, to: answer.etag ?? "" });
      await queries.invalidateQueries({
        queryKey: ["pool", pool.id, `/applications/${application.clientId}/secrets`],
      });
    },
  });
  const fixed = application.madeByFile || !may(pool, "applications:write");
  const save = async (body: Record<string, unknown>) => {
    await call("PUT", path, body, etag);
    await forgetPool(pool);
    void message.success(t("form.saved"));
  };
  const secret = renew.data?.body.clientSecret ?? null;
  return (
    <div className="two">
      <div>
        <ApplicationForm stored={application} readOnly={fixed} save={save} />
        {!fixed && application.hasSecret && (
          <Secrets
            path={`/applications/${application.clientId}/secrets`}
            busy={renew.isPending}
            error={renew.error}
            renew={(how) => renew.mutate(how)}
          />
        )}
        {!fixed && (
          <Delete
            kind="applications"
            id={application.clientId}
            name={application.name}
            version={etag}
            title={t("application.delete")}
            text={t(application.hasSecret ? "trash.applications" : "trash.applications.public")}
          />
        )}
      </div>
      <Card size="small" title={t(isProgram(application.kind) ? "application.values.program" : "application.values")}>
        <Copy name="client_id" value={application.clientId} />
        {secret !== null && (
          <>
            <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t("applications.secretOnce")} />
            <Copy name="client_secret" value={secret} />
          </>
        )}
        {secret === null && application.hasSecret && <p className="quiet">{t("application.secretKept")}</p>}
        <Endpoints issuer={pool.issuer} application={application} />
      </Card>
    </div>
  );
}
