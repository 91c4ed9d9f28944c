import { Alert, Card, Spin } from "antd";
import { useDoor, useSystem } from "../../api/queries";
import { isOutOfReach } from "../../api/reach";
import type { MessageMode } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { refusedCheck, strayCheck } from "./heard";

interface Props {
  /** Null while the connection is not there yet. */
  identifier: string | null;
  serverUrl: string;
  token: string;
  encodingAesKey: string;
  mode: MessageMode;
}

/** What belongs into WeChat's admin, beside the form that it belongs to; below it, whether WeChat has come. */
export function Paste({ identifier, serverUrl, token, encodingAesKey, mode }: Props) {
  const { t } = useWords();
  const system = useSystem().data;
  const ips = system?.publicIps ?? [];
  const away = isOutOfReach(system);
  return (
    <Card size="small" title={t("paste.title")}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("paste.where")}
      </p>
      {away ? <OutOfReach address={system?.publicUrl ?? ""} /> : <Copy name={t("paste.url")} value={serverUrl} />}
      {token === "" ? (
        <Kept name={t("field.token")} stored={identifier !== null} />
      ) : (
        <Copy name={t("field.token")} value={token} />
      )}
      {mode !== "plaintext" &&
        (encodingAesKey === "" ? (
          <Kept name={t("field.encodingAesKey")} stored={identifier !== null} />
        ) : (
          <Copy name={t("field.encodingAesKey")} value={encodingAesKey} />
        ))}
      <Copy name={t("field.messageMode")} value={t(`mode.${mode}`)} />
      {ips.length > 0 ? <Copy name={t("paste.ips")} value={ips.join("\n")} hint={t("paste.ipsWhere")} /> : <NoIps />}
      {identifier === null ? (
        <p>{t("paste.first")}</p>
      ) : (
        !away && (
          <>
            <strong>{t("paste.then")}</strong>
            <ol style={{ margin: "4px 0 14px", paddingInlineStart: 20 }}>
              <li>{t("paste.submit")}</li>
              <li>{t("paste.enable")}</li>
              <li>{t("paste.permission")}</li>
            </ol>
            <WaitingForWeChat identifier={identifier} />
          </>
        )
      )}
    </Card>
  );
}

/** How to find out the address that WeChat has to be told of. */
export function NoIps() {
  const { t } = useWords();
  const title = (
    <>
      {t("paste.noIps")}
      <div>{t("paste.findIps")}</div>
    </>
  );
  return <Alert type="info" showIcon style={{ marginBottom: 14 }} title={title} />;
}

/** WeChat would be told an address that leads it nowhere. */
export function OutOfReach({ address }: { address: string }) {
  const { t } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 14 }}
      title={t("reach.title", { address })}
      description={
        <>
          {t("reach.text")}
          <ul style={{ margin: "4px 0", paddingInlineStart: 20 }}>
            <li>{t("reach.server")}</li>
            <li>{t("reach.tunnel")}</li>
            <li>{t("reach.forwarder")}</li>
          </ul>
          {t("reach.then")}
        </>
      }
    />
  );
}

function Kept({ name, stored }: { name: string; stored: boolean }) {
  const { t } = useWords();
  return (
    <div style={{ marginBottom: 14 }}>
      <strong>{name}</strong>
      <div className="quiet">{t(stored ? "paste.kept" : "paste.empty")}</div>
    </div>
  );
}

/** The line that lives: WeChat calls when somebody presses "submit" there. */
export function WaitingForWeChat({ identifier }: { identifier: string }) {
  const { t, said, language } = useWords();
  const pool = usePool();
  const door = useDoor(pool, identifier).data;
  const refused = door === undefined ? null : refusedCheck(door);
  if (refused !== null) {
    return (
      <Alert
        type="error"
        showIcon
        role="status"
        title={t("paste.refused", { at: moment(refused.at, language) })}
        description={said(refused.meaning)}
      />
    );
  }
  // A push says as much as a check: an address that WeChat uses already is not waited for.
  const verified = door?.checkedAt ?? null;
  const through = verified ?? door?.pushedAt ?? null;
  if (through !== null) {
    const title = t(verified === null ? "connections.lastPush" : "paste.verified", { at: moment(through, language) });
    const stray = door === undefined ? null : strayCheck(door);
    const mentioned = stray !== null && t("paste.stray", { at: moment(stray.at, language), why: said(stray.meaning) });
    return <Alert type="success" showIcon role="status" title={title} description={mentioned} />;
  }
  return (
    <Alert
      type="info"
      role="status"
      title={
        <span className="row">
          <Spin size="small" /> {t("paste.waiting")}
        </span>
      }
    />
  );
}
