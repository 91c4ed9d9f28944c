import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { SystemNode } from "../../api/types";
import { moment, useWords } from "../../i18n";
import { AsCsvBelow } from "../../parts/AsCsv";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";

/** The servers that run on the one database, and those that ended without a word in the last day. */
export function Nodes() {
  const { t, language } = useWords();
  const nodes = useQuery({
    queryKey: ["system", "nodes"],
    queryFn: () => get<{ items: SystemNode[] }>("/api/v1/system/nodes"),
    refetchInterval: 30_000,
  });
  if (nodes.isPending) return <Loading />;
  if (nodes.isLoadingError) return <ProblemBox error={nodes.error} again={() => void nodes.refetch()} />;
  return (
    <>
      <ul className="plain-list" aria-label={t("nodes.title")}>
        {nodes.data.items.map((node) => (
          <li key={node.id} className="step">
            <span className="step-mark" role="img" aria-label={t(node.gone ? "nodes.gone" : "nodes.runs")}>
              {node.gone ? <ExclamationCircleFilled className="bad" /> : <CheckCircleFilled className="good" />}
            </span>
            <div className="step-body" style={{ overflowWrap: "anywhere" }}>
              <strong>{node.name}</strong> <span className="quiet">{node.version}</span>
              <div className="quiet">
                {node.self && t("nodes.self")} {t("nodes.started", { at: moment(node.startedAt, language) })}
              </div>
              {!node.self && (
                <div className={node.gone ? "bad" : "quiet"}>
                  {t(node.gone ? "nodes.silent" : "nodes.seen", { at: moment(node.seenAt, language) })}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      <AsCsvBelow name={t("nodes.title")} file="servers" rows={() => nodes.data.items} />
    </>
  );
}
