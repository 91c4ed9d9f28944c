import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from "@ant-design/icons";
import { Alert, Button, Progress, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { useApplications, useConnections, useDoor, useOfPool, useSystem } from "../../api/queries";
import { isSimulated } from "../../api/reach";
import type { ListedUser, Overview, Page, Push } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { useLastReport } from "../connection/visits";
import { Action } from "./Action";
import { More } from "./More";
import { Notices, refusalsOf, useNotices } from "./Notices";
import { type Facts, lastLogins, type State, type Step, steps } from "./steps";

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
  const users = useOfPool<Page<ListedUser>>(pool, "/users?limit=50", {
    every: 3_000,
    enabled: may(pool, "users:read"),
  });
  const overview = useOfPool<Overview>(pool, "/overview?days=30", {
    every: 10_000,
    enabled: may(pool, "overview:read"),
  });
  const doctor = useLastReport(identifier);
  const refusals = refusalsOf(useNotices(pool), identifier);
  const simulated = isSimulated(system.data);
  const [chosen, setChosen] = useState<"simulator" | "real" | null>(null);
  const real = chosen === null ? !simulated : chosen === "real";
  if (system.isPending || connections.isPending) return <Loading />;
  if (connections.isLoadingError)
    return <ProblemBox error={connections.error} again={() => void connections.refetch()} />;
  const facts: Facts = {
    system: system.data,
    connection,
    door: door.data,
    lastPush: pushes.data?.items[0],
    refusals,
    doctor,
    loggedIn: lastLogins(users.data?.items ?? []),
    logins: overview.data?.total.done ?? 0,
    newcomers: overview.data?.total.newcomers ?? 0,
    applications: applications.data?.items ?? [],
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
      {simulated && !real && done === all.length && (
        <Alert
          type="success"
          style={{ marginTop: 12 }}
          title={t("start.allDone")}
          action={<Button onClick={() => setChosen("real")}>{t("start.goOn")}</Button>}
        />
      )}
      <ol className="plain-list" aria-live="polite">
        {all.map((step) => (
          <StepRow key={step.key} step={step} facts={facts} base={`/pools/${pool.slug}`} />
        ))}
      </ol>
    </>
  );
}

function StepRow({ step, facts, base }: { step: Step; facts: Facts; base: string }) {
  const { t, language } = useWords();
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
        <More step={step} facts={facts} />
      </div>
      {step.why !== "start.wechat.there" && <Action step={step} facts={facts} base={base} />}
    </li>
  );
}
