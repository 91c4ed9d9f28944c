import { QRCode } from "antd";
import { reachOf } from "../../api/reach";
import { useWords } from "../../i18n";
import { en, type Key } from "../../i18n/words";
import { Copy } from "../../parts/Copy";
import { OwnServer } from "./OwnServer";
import { type Facts, failedSteps, type Step, siteOf } from "./steps";

/** What somebody needs to know to take a step, below it. */
export function More({ step, facts }: { step: Step; facts: Facts }) {
  const { t, said } = useWords();
  const refusal = facts.door?.failedCheck ?? null;
  const site = siteOf(facts.applications);
  if (step.key === "wechat") return <OwnServer />;
  if (step.key === "simulator" && facts.system !== undefined)
    return <OwnPhone address={`${facts.system.weChatApi}/phone`} />;
  if (step.key === "check" && step.state === "blocked" && refusal !== null)
    return <div className="bad">{said(refusal.meaning)}</div>;
  if (step.key === "doctor" && step.state === "blocked")
    return (
      <ul className="bad">
        {failedSteps(facts.doctor).map((code) => (
          <li key={code}>{nameOf(code, t)}</li>
        ))}
      </ul>
    );
  return step.key === "others" && step.state === "open" && site !== null ? (
    <Copy name={t("start.others.address")} value={site.origin} />
  ) : null;
}

/** The simulated phone is a page: a real one may open it, too, where it can reach that. */
function OwnPhone({ address }: { address: string }) {
  const { t } = useWords();
  if (reachOf(address) === "this machine") return <div className="quiet">{t("start.phone.tab")}</div>;
  return (
    <div style={{ marginTop: 8 }}>
      <div role="img" aria-label={t("start.phone.code")}>
        <QRCode value={address} type="svg" size={132} color="#000000" bgColor="#ffffff" />
      </div>
      <div className="quiet">{t("start.phone.scan")}</div>
    </div>
  );
}

/** A step of the doctor in words; its code where there are none, as of a later server. */
function nameOf(code: string, t: (key: Key) => string): string {
  const key = `doctor.step.${code}`;
  return key in en ? t(key as Key) : code;
}
