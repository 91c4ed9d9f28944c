import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Card, Descriptions } from "antd";
import { get } from "../../api/client";
import { useConnections, useMe, useSystem } from "../../api/queries";
import type { SystemStatus } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Head, Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { QuotaTable } from "../connection/QuotaTable";
import { Backup } from "./Backup";
import { DeveloperSignIn } from "./DeveloperSignIn";
import { Nodes } from "./Nodes";
import { size } from "./size";

/** How the installation is. Whoever does not own all of it is told what this is and whom to ask. */
export function System() {
  const { t, language } = useWords();
  const owner = useMe().data?.ownsAll === true;
  const system = useSystem();
  const status = useQuery({
    queryKey: ["system", "status"],
    queryFn: () => get<SystemStatus>("/api/v1/system/status"),
    refetchInterval: 30_000,
    enabled: owner,
  });
  if (!owner) {
    return (
      <>
        <Head title={t("nav.system")} />
        <Nothing text={t("system.notYours")} />
      </>
    );
  }
  if (status.isPending) return <Loading />;
  if (status.isLoadingError) return <ProblemBox error={status.error} again={() => void status.refetch()} />;
  const { version, startedAt, javaVersion, database, diskFreeBytes, diskBytes, checks } = status.data;
  return (
    <>
      <Head title={t("nav.system")} text={t("system.text")} />
      <div className="two">
        <div>
          <ul className="plain-list" aria-label={t("system.health")}>
            {checks.map((check) => (
              <li key={check.part} className="step">
                <span className="step-mark" role="img" aria-label={t(check.good ? "system.good" : "system.bad")}>
                  {check.good ? <CheckCircleFilled className="good" /> : <ExclamationCircleFilled className="bad" />}
                </span>
                <div className="step-body">
                  <strong>{t(`system.${check.part}`)}</strong> <span className="quiet">{check.tookMillis} ms</span>
                  {!check.good && <div className="bad">{t(`system.${check.part}.bad`)}</div>}
                </div>
              </li>
            ))}
          </ul>
          <Descriptions
            style={{ marginTop: 16 }}
            size="small"
            column={1}
            items={[
              { key: "version", label: t("system.version"), children: version },
              { key: "started", label: t("system.started"), children: moment(startedAt, language) },
              { key: "java", label: "Java", children: javaVersion },
              { key: "database", label: t("system.database"), children: database.product },
              ...(database.embedded
                ? [{ key: "bytes", label: t("system.databaseSize"), children: size(database.bytes) }]
                : []),
              {
                key: "free",
                label: t("system.disk"),
                children: t("system.free", { free: size(diskFreeBytes), all: size(diskBytes) }),
              },
            ]}
          />
        </div>
        <div style={{ display: "grid", gap: 16 }}>
          <Card size="small" title={t("nodes.title")}>
            <Nodes />
          </Card>
          <Card size="small" title={t("system.backup")}>
            <Backup embedded={database.embedded} />
          </Card>
          <Card size="small" title={t("doorway.title")}>
            <DeveloperSignIn />
          </Card>
          <Card size="small" title={t("system.addresses")}>
            {system.data !== undefined && <Copy name={t("system.publicUrl")} value={system.data.publicUrl} />}
            {(system.data?.publicIps ?? []).map((ip) => (
              <Copy key={ip} name={t("system.ip")} value={ip} />
            ))}
            {system.data?.publicIps.length === 0 && <p className="quiet">{t("system.noIps")}</p>}
          </Card>
        </div>
      </div>
      <PoolQuotas />
    </>
  );
}

function PoolQuotas() {
  const { t } = useWords();
  const connections = useConnections(usePool()).data?.items ?? [];
  return (
    <>
      <h2 style={{ fontSize: 16, marginTop: 32 }}>{t("system.quotas")}</h2>
      {connections.length === 0 && <p className="quiet">{t("system.noQuotas")}</p>}
      <div className="cards">
        {connections.map((one) => (
          <Card key={one.id} size="small" title={one.displayName}>
            <QuotaTable identifier={one.identifier} />
          </Card>
        ))}
      </div>
    </>
  );
}
