import { Button } from "antd";
import { Link } from "react-router";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { LinkButton } from "../../parts/LinkButton";
import { RunDoctor } from "../connection/RunDoctor";
import { useTrial } from "../trial/useTrial";
import { placeOf } from "./Notices";
import { type Facts, mainOf, type Step, siteOf } from "./steps";

/** What takes a step further, beside it. */
export function Action({ step, facts, base }: { step: Step; facts: Facts; base: string }) {
  const { t } = useWords();
  const pool = usePool();
  const openTrial = useTrial();
  const { connection, applications, system } = facts;
  const application = mainOf(applications);
  const site = application === undefined ? null : siteOf([application]);
  const refused = facts.refusals[0];
  switch (step.key) {
    case "simulator":
      return (
        <Button href={`${system?.weChatApi ?? ""}/phone`} target="_blank" rel="noreferrer">
          {t("start.phone")}
        </Button>
      );
    case "connection":
      if (connection === undefined && !may(pool, "connections:write")) return null;
      return connection === undefined ? (
        <LinkButton to={`${base}/connections/new`} type="primary">
          {t("connections.create")}
        </LinkButton>
      ) : refused === undefined ? (
        <Link to={`${base}/connections/${connection.identifier}`}>{connection.displayName}</Link>
      ) : (
        <ToTab connection={connection} base={base} tab={placeOf(refused.kind)} />
      );
    case "wechat":
      return null;
    case "doctor":
      if (
        connection !== undefined &&
        (facts.doctor?.report ?? null) !== null &&
        step.state !== "done" &&
        may(pool, "doctor:run")
      ) {
        return <RunDoctor identifier={connection.identifier} />;
      }
      return <ToTab connection={connection} base={base} tab="doctor" />;
    case "check":
      return <ToTab connection={connection} base={base} tab={step.state === "blocked" ? "settings" : "doctor"} />;
    case "address":
      return <ToTab connection={connection} base={base} tab="doctor" />;
    case "push":
      return connection === undefined ? null : (
        <Link to={`${base}/connections/${connection.identifier}/journal`}>{t("connection.journal")}</Link>
      );
    case "application":
      if (application === undefined && !may(pool, "applications:write")) return null;
      return application === undefined ? (
        <LinkButton to={`${base}/applications/new`} type={step.state === "open" ? "primary" : "default"}>
          {t("applications.create")}
        </LinkButton>
      ) : (
        <div className="row">
          <Link to={`${base}/applications/${application.clientId}`}>{application.name}</Link>
          {application.madeByFile && may(pool, "applications:write") && (
            <LinkButton to={`${base}/applications/new`}>{t("start.ownApplication")}</LinkButton>
          )}
        </div>
      );
    case "others":
      return null;
    case "login":
      return application === undefined || step.state === "later" ? null : (
        <div className="row">
          {site !== null && (
            <Button href={site.origin} target="_blank" rel="noreferrer">
              {t("start.openSite")}
            </Button>
          )}
          {refused === undefined && application.kind !== "device" && may(pool, "applications:write") && (
            <Button type="primary" title={t("trial.hint")} onClick={() => openTrial(pool.id, application.clientId)}>
              {t("trial.try")}
            </Button>
          )}
        </div>
      );
  }
}

interface OnTab {
  connection: Facts["connection"];
  base: string;
  tab: "settings" | "doctor" | "quotas";
}

function ToTab({ connection, base, tab }: OnTab) {
  const { t } = useWords();
  return (
    connection !== undefined && (
      <Link to={`${base}/connections/${connection.identifier}/${tab}`}>{t(`connection.${tab}`)}</Link>
    )
  );
}
