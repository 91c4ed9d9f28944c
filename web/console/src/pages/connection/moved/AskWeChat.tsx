import { Alert, Button, Form, Input, Progress, Statistic } from "antd";
import { useEffect, useRef, useState } from "react";
import { post } from "../../../api/client";
import { connectionPath, forgetPool } from "../../../api/queries";
import type { FetchedPeople } from "../../../api/types";
import { usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { ByName } from "../../../parts/ByName";
import { useUnsaved } from "../../../parts/useUnsaved";
import { Ended } from "./Ended";
import { type Ending, fetchAll, NOTHING_YET, type SoFar, share } from "./fetching";
import { LeftBehind } from "./LeftBehind";

type View =
  | { kind: "ready" }
  | { kind: "running"; dry: boolean; open: number; soFar: SoFar }
  | { kind: "ended"; dry: boolean; open: number; soFar: SoFar; ending: Ending };

/** WeChat does not take the AppID for the former account, or the time to ask is over. */
const APP_ID_WRONG = 63178;

interface Props {
  identifier: string;
  from: string;
  open: number;
}

/** First a trial that changes nothing, then the act. */
export function AskWeChat({ identifier, from, open }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const [view, setView] = useState<View>({ kind: "ready" });
  const [stopping, setStopping] = useState(false);
  const [originalId, setOriginalId] = useState<string | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const run = async (dry: boolean, of: number, begin: SoFar) => {
    stop.current = new AbortController();
    setStopping(false);
    const called = originalId?.trim() ?? "";
    const ask = (after: string | null) =>
      post<FetchedPeople>(`${connectionPath(pool, identifier)}/moved-people`, {
        from,
        dryRun: dry,
        ...(called === "" ? {} : { originalId: called }),
        ...(after === null ? {} : { after }),
      });
    setView({ kind: "running", dry, open: of, soFar: begin });
    const told = (soFar: SoFar) => setView({ kind: "running", dry, open: of, soFar });
    const { soFar, ending } = await fetchAll(begin, { ask, told, signal: stop.current.signal });
    if (ending.kind === "refused" && ending.trouble.code === APP_ID_WRONG) setOriginalId((typed) => typed ?? "");
    setView({ kind: "ended", dry, open: of, soFar, ending });
    if (!dry) await forgetPool(pool);
  };
  const halt = () => {
    setStopping(true);
    stop.current.abort();
  };
  const running = view.kind === "running";
  useUnsaved(view.kind === "running" && !view.dry, "moved.leave");
  const ended = view.kind === "ended" ? view : null;
  const tried = ended?.dry === true && ended.ending.kind === "all";
  // Where nothing came of a trial, to try it again is the same.
  const broken = ended !== null && ended.ending.kind !== "all" && !(ended.dry && ended.soFar.asked === 0);
  return (
    <>
      {originalId !== null && (
        <Form layout="vertical" style={{ maxWidth: 560 }}>
          <Form.Item label={t("moved.originalId")} htmlFor="original-id" extra={t("moved.originalIdHelp")}>
            <Input id="original-id" value={originalId} onChange={(event) => setOriginalId(event.target.value)} />
          </Form.Item>
        </Form>
      )}
      {view.kind === "ready" && <p className="quiet">{t("moved.tryText")}</p>}
      {view.kind === "running" && (
        <>
          <p role="status">
            {t(view.dry ? "moved.trying" : "moved.moving", { asked: view.soFar.asked, open: view.open })}
          </p>
          <Progress percent={share(view.soFar.asked, view.open)} status="active" aria-label={t("moved.progress")} />
          <p className="quiet">{t("moved.stay")}</p>
        </>
      )}
      {ended !== null && (
        <>
          <Ended ending={ended.ending} dry={ended.dry} moved={ended.soFar.moved} />
          {ended.soFar.asked > 0 && (
            <div className="row" style={{ gap: 32, marginBottom: 16 }}>
              <Statistic title={t("moved.asked")} value={ended.soFar.asked} />
              <Statistic title={t(ended.dry ? "moved.would" : "moved.now")} value={ended.soFar.moved} />
              <Statistic title={t("moved.notMoved")} value={ended.soFar.left.length} />
            </div>
          )}
          {tried && ended.soFar.moved === 0 && (
            <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("moved.noneToMove")} />
          )}
        </>
      )}
      <div className="row">
        {running && (
          <Button loading={stopping} onClick={halt}>
            {t("moved.stop")}
          </Button>
        )}
        {broken && (
          <Button type="primary" onClick={() => void run(ended.dry, ended.open, ended.soFar)}>
            {t("moved.goOn")}
          </Button>
        )}
        {tried && ended.soFar.moved > 0 && (
          <ByName name={identifier} title={t("moved.act")} confirmed={() => void run(false, ended.open, NOTHING_YET)}>
            <Button type="primary">{t("moved.act")}</Button>
          </ByName>
        )}
        {!running && open > 0 && (
          <Button type={ended === null ? "primary" : "default"} onClick={() => void run(true, open, NOTHING_YET)}>
            {t(ended === null ? "moved.try" : "moved.tryAgain")}
          </Button>
        )}
      </div>
      {ended !== null && <LeftBehind left={ended.soFar.left} />}
    </>
  );
}
