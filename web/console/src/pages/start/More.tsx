import { QRCode } from "antd";
import { reachOf } from "../../api/reach";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { OwnServer } from "./OwnServer";
import { type Facts, foundWrong, type Step, siteOf } from "./steps";

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
  if (step.key === "connection" && step.state === "blocked")
    return <InTheWay what={facts.refusals.map(({ kind }) => t(`notice.chip.${kind}`))} />;
  if (step.key === "doctor" && step.state === "blocked")
    return <InTheWay what={foundWrong(facts.doctor).map(({ title }) => said(title))} />;
  return step.key === "others" && step.state === "open" && site !== null ? (
    <Copy name={t("start.others.address")} value={site.origin} />
  ) : null;
}

function InTheWay({ what }: { what: string[] }) {
  return (
    <ul className="bad">
      {what.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
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
