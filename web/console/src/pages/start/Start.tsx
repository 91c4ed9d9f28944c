import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from "@ant-design/icons";
import { Button, Progress, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { useApplications, useConnections, useDoor, useLastPush, useOfPool, useSystem } from "../../api/queries";
import type { Page, Push } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { Notices } from "./Notices";
import { type Facts, isSimulated, type State, type Step, steps } from "./steps";

const MARKS: Record<State, ReactNode> = {
  done: <CheckCircleFilled className="good" />,
  open: <ClockCircleOutlined />,
  blocked: <ExclamationCircleFilled className="bad" />,
  later: <MinusCircleOutlined className="quiet" />,
};

/** The way to a first login, alive: each step shows whether it is done, and why not. */
export function Start() {
  const { t } = useWords();
  const pool = usePool();
  const system = useSystem();
  const connections = useConnections(pool);
  const applications = useApplications(pool);
  const connection = connections.data?.items.find((one) => one.type === "official-account");
  const identifier = connection?.identifier;
  const door = useDoor(pool, identifier);
  const pushes = useOfPool<Page<Push>>(pool, `/connections/${identifier}/pushes?limit=1&verified=true`, {
    every: 3_000,
    enabled: identifier !== undefined,
  });
  const logins = useLastPush(pool, identifier, "scanned");
  const simulated = isSimulated(system.data);
  const [chosen, setChosen] = useState<"simulator" | "real" | null>(null);
  const real = chosen === null ? !simulated : chosen === "real";
  if (system.isPending || connections.isPending) return <Loading />;
  if (connections.isError) return <ProblemBox error={connections.error} again={() => void connections.refetch()} />;
  const facts: Facts = {
    system: system.data,
    connection,
    door: door.data,
    lastPush: pushes.data?.items[0],
    lastLogin: logins.data?.items[0],
    application: applications.data?.items[0],
  };
  const all = steps(facts, real);
  const done = all.filter((step) => step.state === "done").length;
  return (
    <>
      <Head title={t("nav.start")} text={t("start.text")}>
        {simulated && (
          <Segmented
            aria-label={t("start.which")}
            value={real ? "real" : "simulator"}
            onChange={(value) => setChosen(value as "simulator" | "real")}
            options={[
              { value: "simulator", label: t("start.bySimulator") },
              { value: "real", label: t("start.byAccount") },
            ]}
          />
        )}
      </Head>
      <Notices />
      <Progress
        percent={Math.round((100 * done) / all.length)}
        status="normal"
        format={() => t("start.progress", { done, all: all.length })}
        aria-label={t("start.progressName")}
      />
      <ol className="plain-list" aria-live="polite">
        {all.map((step) => (
          <StepRow key={step.key} step={step} facts={facts} base={`/pools/${pool.slug}`} />
        ))}
      </ol>
    </>
  );
}

function StepRow({ step, facts, base }: { step: Step; facts: Facts; base: string }) {
  const { t, said, language } = useWords();
  const refusal = step.key === "check" && step.state === "blocked" ? facts.door?.failedCheck : null;
  return (
    <li className="step">
      <span className="step-mark" role="img" aria-label={t(`start.state.${step.state}`)}>
        {MARKS[step.state]}
      </span>
      <div className="step-body">
        <strong>{t(`start.${step.key}`)}</strong>
        <div className={step.state === "blocked" ? "bad" : "quiet"}>
          {t(step.why)}
          {step.at !== null && ` ${moment(step.at, language)}`}
        </div>
        {refusal != null && <div className="bad">{said(refusal.meaning)}</div>}
      </div>
      {step.why !== "start.wechat.there" && <Action step={step} facts={facts} base={base} />}
    </li>
  );
}

function Action({ step, facts, base }: { step: Step; facts: Facts; base: string }) {
  const { t } = useWords();
  const { connection, application, system } = facts;
  const site = application?.redirectUris.find((uri) => uri.startsWith("http"));
  switch (step.key) {
    case "simulator":
      return (
        <Button href={`${system?.weChatApi ?? ""}/phone`} target="_blank" rel="noreferrer">
          {t("start.phone")}
        </Button>
      );
    case "connection":
      return connection === undefined ? (
        <Link to={`${base}/connections/new`}>
          <Button type="primary">{t("connections.create")}</Button>
        </Link>
      ) : (
        <Link to={`${base}/connections/${connection.identifier}`}>{connection.displayName}</Link>
      );
    case "wechat":
      return null;
    case "check":
    case "address":
      return connection === undefined ? null : (
        <Link to={`${base}/connections/${connection.identifier}/doctor`}>{t("connection.doctor")}</Link>
      );
    case "push":
      return connection === undefined ? null : (
        <Link to={`${base}/connections/${connection.identifier}/journal`}>{t("connection.journal")}</Link>
      );
    case "application":
      return application === undefined ? (
        <Link to={`${base}/applications/new`}>
          <Button type={step.state === "open" ? "primary" : "default"}>{t("applications.create")}</Button>
        </Link>
      ) : (
        <Link to={`${base}/applications/${application.clientId}`}>{application.name}</Link>
      );
    case "login":
      return site === undefined || step.state === "later" ? null : (
        <Button type="primary" href={new URL(site).origin} target="_blank" rel="noreferrer">
          {t("start.openSite")}
        </Button>
      );
  }
}
