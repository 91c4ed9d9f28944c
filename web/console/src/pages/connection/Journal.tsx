import { PauseCircleOutlined, PlayCircleOutlined } from "@ant-design/icons";
import { Badge, Button, Tag } from "antd";
import { connectionPath, useListOfPool } from "../../api/queries";
import type { Push } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { Choice } from "../../parts/Choice";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useDrawer } from "../../parts/useDrawer";
import { useInAddress } from "../../parts/useInAddress";
import { fits, merged, query } from "./live";
import { Story } from "./Story";
import { useLive } from "./useLive";
import { usePause } from "./usePause";

const RESULTS = ["scanned", "answered", "ignored", "recorded", "repeated", "refused"] as const;
const KINDS = ["text", "image", "event/scan", "event/subscribe", "event/unsubscribe", "event/click", "event/view"];
const LOOKS = {
  connecting: ["processing", "journal.connecting"],
  catchingUp: ["processing", "journal.connecting"],
  live: ["success", "journal.live"],
  lost: ["error", "journal.lost"],
  paused: ["warning", "journal.paused"],
} as const;

/** What WeChat sends, as it comes, and what became of it. */
export function Journal({ identifier }: { identifier: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const [filter, choose] = useInAddress("kind", "result", "verified");
  const drawer = useDrawer("push");
  const asked = query(filter);
  const { list: listed, items, all } = useListOfPool<Push>(pool, `/connections/${identifier}/pushes?${asked}`);
  const live = useLive(`${connectionPath(pool, identifier)}/pushes/stream`, listed);
  const now = merged(
    live.rows.filter((push) => fits(push, filter)),
    items,
  );
  const { rows, paused, waiting, toggle } = usePause(now, asked, !listed.isPending);
  const [colour, state] = LOOKS[paused && live.line === "live" ? "paused" : live.line];
  const any = [{ value: "", label: t("journal.any") }];
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        <span role="status">
          <Badge status={colour} text={t(state)} />
        </span>
        <Button icon={paused ? <PlayCircleOutlined /> : <PauseCircleOutlined />} onClick={toggle}>
          {paused ? t("journal.resume", { count: waiting }) : t("journal.pause")}
        </Button>
        <Choice
          aria-label={t("journal.kind")}
          style={{ width: 170 }}
          value={filter.kind}
          onChange={(kind) => choose({ kind })}
          options={[{ value: "", label: t("journal.anyKind") }, ...KINDS.map((value) => ({ value, label: value }))]}
        />
        <Choice
          aria-label={t("journal.result")}
          style={{ width: 150 }}
          value={filter.result}
          onChange={(result) => choose({ result })}
          options={[...any, ...RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))]}
        />
        <Choice
          aria-label={t("journal.verified")}
          style={{ width: 150 }}
          value={filter.verified}
          onChange={(verified) => choose({ verified })}
          options={[
            { value: "", label: t("journal.anyTrust") },
            { value: "true", label: t("journal.believed") },
            { value: "false", label: t("journal.notBelieved") },
          ]}
        />
        <AsCsv file="journal" rows={all} disabled={rows.length === 0} />
      </div>
      {listed.isError && <ProblemBox error={listed.error} again={() => void listed.refetch()} />}
      <DataTable<Push>
        name={t("connection.journal")}
        csv={null}
        fitsPhone
        rowKey="id"
        dataSource={rows}
        loading={listed.isPending}
        failed={listed.isError}
        locale={{ emptyText: <Nothing text={t("journal.none")} /> }}
        rowClassName={(push) => (live.rows.includes(push) ? "fade" : "")}
        columns={[
          {
            title: t("journal.at"),
            dataIndex: "receivedAt",
            render: (at: string, push) => (
              <>
                <Button type="link" size="small" style={{ padding: 0 }} onClick={() => drawer.open(push.id)}>
                  {moment(at, language)}
                </Button>
                <code className="on-phone">{push.kind}</code>
              </>
            ),
          },
          {
            title: t("journal.kind"),
            dataIndex: "kind",
            className: "off-phone",
            render: (kind: string) => <code>{kind}</code>,
          },
          {
            title: t("journal.sender"),
            dataIndex: "sender",
            className: "off-phone",
            render: (sender: string | null) => sender ?? "–",
          },
          { title: t("journal.result"), dataIndex: "result", render: (_, push) => <Result push={push} /> },
          {
            title: t("journal.mode"),
            dataIndex: "mode",
            className: "off-phone",
            render: (mode: Push["mode"]) => (mode === null ? "–" : t(`mode.${mode}`)),
          },
          {
            title: t("journal.took"),
            dataIndex: "tookMillis",
            className: "off-phone",
            render: (millis: number) => `${millis} ms`,
          },
        ]}
      />
      <More list={listed} />
      <Story id={drawer.shown} identifier={identifier} close={drawer.close} />
    </>
  );
}

function Result({ push }: { push: Push }) {
  const { t, said } = useWords();
  const looks = push.result === "refused" ? "bad" : push.result === "scanned" ? "good" : "";
  return (
    <>
      <Tag className={looks}>{t(`result.${push.result}`)}</Tag>{" "}
      {push.refusal !== null && <span className="bad">{said(push.refusal.meaning)}</span>}
    </>
  );
}
