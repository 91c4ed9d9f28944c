import { Alert, Card } from "antd";
import { useSystem } from "../../api/queries";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { NoIps } from "../connections/Paste";

/** What belongs into WeChat's admin of a mini program, beside the form that it belongs to. */
export function Whitelist() {
  const { t } = useWords();
  const system = useSystem().data;
  const ips = system?.publicIps ?? [];
  const origin = system === undefined ? "" : new URL(system.publicUrl).origin;
  return (
    <Card size="small" title={t("whitelist.title")}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("whitelist.where")}
      </p>
      <Copy name={t("whitelist.domain")} value={origin} hint={t("whitelist.domainWhere")} />
      {!origin.startsWith("https:") && (
        <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("whitelist.https")} />
      )}
      {ips.length > 0 ? (
        <Copy name={t("paste.ips")} value={ips.join("\n")} hint={t("whitelist.ipsWhere")} />
      ) : (
        <NoIps />
      )}
      <strong>{t("whitelist.privacy")}</strong>
      <div className="quiet">{t("whitelist.privacyText")}</div>
      <strong>{t("whitelist.source")}</strong>
      <div className="quiet">{t("whitelist.sourceText", { url: `${origin}/miniprogram/v1` })}</div>
    </Card>
  );
}
