import { Button, Segmented } from "antd";
import { poolPath, useListAt, useMe } from "../../api/queries";
import type { AuditEntry } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { DataTable } from "../../parts/DataTable";
import { Head, Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useInAddress } from "../../parts/useInAddress";
import { Action } from "./Action";
import { Details } from "./Details";

import { named, query } from "./filter";
import { Narrow } from "./Narrow";
import { asColumns, useActors } from "./useActors";
import { What } from "./What";
import { Who } from "./Who";

/** Who did what, and when: in this pool, or to the installation. */
export function Audit() {
  const { t, language } = useWords();
  const pool = usePool();
  const me = useMe().data;
  const [{ of, ...filter }, choose] = useInAddress("of", "actor", "action", "from", "to");
  const whole = of === "installation" && me?.ownsAll === true;
  const asked = query(filter);
  const path = `${whole ? "/api/v1" : poolPath(pool)}/audit${asked}`;
  const { list: trail, items, all } = useListAt<AuditEntry>(["pool", pool.id, "audit", path], path);
  const actors = useActors();
  const rows = async () => {
    const { rows: entries, more } = await all();
    return { rows: entries.map((entry) => ({ ...entry, actor: asColumns(entry.actor, actors) })), more };
  };
  return (
    <>
      <Head title={t("nav.audit")} text={t("audit.text")}>
        <div className="row">
          {me?.ownsAll === true && (
            <Segmented
              aria-label={t("audit.where")}
              value={whole ? "whole" : "pool"}
              onChange={(value) => choose({ of: value === "whole" ? "installation" : "" })}
              options={[
                { value: "pool", label: t("audit.pool") },
                { value: "whole", label: t("audit.installation") },
              ]}
            />
          )}
          <AsCsv file="audit" rows={rows} disabled={items.length === 0} />
        </div>
      </Head>
      <Narrow filter={filter} choose={choose} />
      {trail.isError && <ProblemBox error={trail.error} again={() => void trail.refetch()} />}
      <DataTable<AuditEntry>
        name={t("nav.audit")}
        csv={null}
        rowKey="id"
        dataSource={items}
        loading={trail.isPending}
        failed={trail.isError}
        locale={{
          emptyText:
            asked === "" ? (
              <Nothing text={t("audit.none")} />
            ) : (
              <Nothing
                text={t("audit.noneSuch")}
                action={t("audit.all")}
                onAction={() => choose({ actor: "", action: "", from: "", to: "" })}
              />
            ),
        }}
        columns={[
          { title: t("audit.at"), dataIndex: "at", render: (at: string) => moment(at, language) },
          { title: t("audit.action"), dataIndex: "action", render: (_, entry) => <Action entry={entry} /> },
          { title: t("audit.object"), dataIndex: "object", render: (object: string) => <What object={object} /> },
          {
            title: t("audit.actor"),
            dataIndex: "actor",
            render: (actor: AuditEntry["actor"]) => (
              <Button
                type="link"
                style={{ padding: 0, whiteSpace: "normal", textAlign: "start", height: "auto" }}
                onClick={() => choose({ actor: named(actor) })}
              >
                <Who actor={actor} />
              </Button>
            ),
          },
          {
            title: t("audit.details"),
            dataIndex: "details",
            render: (details: Record<string, string>, { action }) => <Details action={action} details={details} />,
          },
        ]}
      />
      <More list={trail} />
    </>
  );
}
