import { Alert, Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { CreatedApplication } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";
import { ApplicationForm } from "./ApplicationForm";
import { Endpoints } from "./Endpoints";
import { isProgram } from "./endpoints";

export function Create() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const [made, setMade] = useState<CreatedApplication | null>(null);
  if (made !== null) {
    const { application, clientSecret } = made;
    const page = `/pools/${pool.slug}/applications/${application.clientId}`;
    return (
      <>
        <Head
          title={application.name}
          text={t(isProgram(application.kind) ? "applications.made.program" : "applications.made")}
        />
        {clientSecret !== null && (
          <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("applications.secretOnce")} />
        )}
        <Copy name="client_id" value={application.clientId} />
        {clientSecret !== null && <Copy name="client_secret" value={clientSecret} />}
        <Endpoints issuer={pool.issuer} application={application} />
        <div className="row">
          <Button type="primary" onClick={() => void go(`${page}/code`)}>
            {t("application.code")}
          </Button>
          <Button onClick={() => void go(page)}>{t("applications.open")}</Button>
        </div>
      </>
    );
  }
  const save = async (body: Record<string, unknown>) => {
    setMade(await post<CreatedApplication>(`${poolPath(pool)}/applications`, body));
    await forgetPool(pool);
  };
  return (
    <>
      <Head title={t("applications.create")} text={t("applications.createText")} />
      <div style={{ maxWidth: 720 }}>
        {may(pool, "applications:write") ? <ApplicationForm save={save} /> : <NotYours />}
      </div>
    </>
  );
}
