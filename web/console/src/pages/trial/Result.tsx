import { Alert } from "antd";
import type { TrialResult } from "../../api/types";
import { clock, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { duration } from "../overview/numbers";
import { gaps } from "./answer";
import { ClaimWords, Meaning } from "./ClaimWords";

type Claims = Record<string, unknown>;

/** What the application would have got, and when each step was done. */
export function Result({ result }: { result: TrialResult }) {
  const { t } = useWords();
  const after = gaps(result.steps);
  return (
    <>
      <Alert type="success" showIcon style={{ marginBottom: 16 }} title={t("trial.safe")} />
      <Part title={t("trial.who")}>
        <ul className="plain-list">
          <li>
            <code>sub {result.user}</code>: {t("claim.sub")}
          </li>
          <Meaning claim="acr" value={result.acr} />
          {result.amr.map((value) => (
            <Meaning key={value} claim="amr" value={value} />
          ))}
        </ul>
      </Part>
      <Part title={t("trial.steps")}>
        <DataTable
          name={t("trial.steps")}
          csv="login-steps"
          rowKey="step"
          fitsPhone
          dataSource={result.steps.map((one, index) => ({ ...one, gap: after[index] ?? null }))}
          columns={[
            { title: t("trial.step"), dataIndex: "step", render: (_, one) => t(`trial.step.${one.step}`) },
            { title: t("trial.at"), dataIndex: "at", render: (at: string) => clock(at) },
            {
              title: t("trial.after"),
              dataIndex: "gap",
              render: (gap: number | null) => (gap === null ? "–" : duration(gap)),
            },
          ]}
        />
      </Part>
      <Part title={t("trial.idToken")}>
        <Told name={t("trial.idToken")} claims={result.idToken} />
        <ClaimWords claims={result.idToken} />
        <details>
          <summary>{t("trial.header")}</summary>
          <Told name={t("trial.header")} claims={result.idTokenHeader} />
        </details>
      </Part>
      <Part title={t("trial.userInfo")}>
        <Told name={t("trial.userInfo")} claims={result.userInfo} />
        <ClaimWords claims={result.userInfo} />
      </Part>
      <Part title={t("trial.accessToken")}>
        {result.accessToken === null ? (
          <p className="quiet">{t("trial.opaque")}</p>
        ) : (
          <>
            <Told name={t("trial.accessToken")} claims={result.accessToken} />
            <ClaimWords claims={result.accessToken} />
          </>
        )}
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 style={{ fontSize: 16 }}>{title}</h2>
      {children}
    </section>
  );
}

function Told({ name, claims }: { name: string; claims: Claims }) {
  return (
    <div className="listing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys (WCAG 2.1.1) */}
      <section className="wide" tabIndex={0} aria-label={name}>
        <pre>{JSON.stringify(claims, null, 2)}</pre>
      </section>
    </div>
  );
}
