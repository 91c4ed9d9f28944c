import { Alert, Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Answer } from "../../api/client";
import { useDoor, useSystem } from "../../api/queries";
import { isOutOfReach } from "../../api/reach";
import type { ConnectionSettings } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { LinkButton } from "../../parts/LinkButton";
import { type Heard, heard, refusedCheck } from "../connections/heard";
import { OutOfReach } from "../connections/Paste";
import { Forwarding } from "./Forwarding";

const MODES = ["one", "two"] as const;

const SHOWN = {
  "connections.lastPush": "success",
  "connections.checked": "success",
  "connections.neverPushed": "info",
  "notice.check-refused": "error",
} as const satisfies Record<Heard["kind"], string>;

/** Whom WeChat calls: Saoma, or the customer's own server, which hands on what it gets. */
export function ServerMode({ read }: { read: Answer<ConnectionSettings> }) {
  const { t, said, language } = useWords();
  const pool = usePool();
  const { identifier, forwarding, serverUrl } = read.body;
  const forwards = forwarding.hasSecret || forwarding.authingJson;
  const [mode, setMode] = useState<(typeof MODES)[number]>(forwards ? "two" : "one");
  const system = useSystem().data;
  const door = useDoor(pool, identifier).data;
  const last = door === undefined ? undefined : heard(door);
  const refused = door === undefined ? null : refusedCheck(door);
  return (
    <div style={{ maxWidth: 820 }}>
      <p className="quiet">{t("mode.text")}</p>
      <Radio.Group
        aria-label={t("connection.mode")}
        value={mode}
        onChange={({ target }) => setMode(target.value as "one" | "two")}
        style={{ display: "grid", gap: 12, marginBottom: 24 }}
        options={MODES.map((value) => ({
          value,
          label: (
            <>
              <strong>{t(`mode.${value}`)}</strong>
              <div className="quiet">{t(`mode.${value}.text`)}</div>
            </>
          ),
        }))}
      />
      {mode === "one" ? (
        <>
          {isOutOfReach(system) ? (
            <OutOfReach address={system?.publicUrl ?? ""} />
          ) : (
            <Copy name={t("paste.url")} value={serverUrl} hint={t("paste.where")} />
          )}
          <p>
            <Link to={`/pools/${pool.slug}/connections/${identifier}/routes`}>{t("mode.one.routes")}</Link>
          </p>
        </>
      ) : (
        <Forwarding read={read} />
      )}
      {last !== undefined && (
        <Alert
          type={SHOWN[last.kind]}
          showIcon
          role="status"
          title={t(last.kind, { at: last.at === null ? "" : moment(last.at, language) })}
          description={refused !== null && said(refused.meaning)}
          action={
            refused !== null && (
              <LinkButton to={`/pools/${pool.slug}/connections/${identifier}/settings`} size="small">
                {t("notice.look")}
              </LinkButton>
            )
          }
        />
      )}
    </div>
  );
}
