import { Fragment } from "react";
import type { Figures } from "../../api/types";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";

/** How many of the codes led to a login. */
export function Funnel({ total }: { total: Figures }) {
  const { t } = useWords();
  const steps: { key: Key; value: number }[] = [
    { key: "overview.shown", value: total.shown },
    { key: "overview.scanned", value: total.scanned },
    { key: "overview.finished", value: total.done },
  ];
  const most = Math.max(1, ...steps.map((step) => step.value));
  return (
    <section>
      <h2 style={{ fontSize: 16 }}>{t("overview.funnel")}</h2>
      <dl className="funnel">
        {steps.map(({ key, value }) => (
          <Fragment key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <svg className="bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * value) / most} height={10} />
              </svg>
            </dd>
            <dd>
              {value} <span className="quiet">{Math.round((100 * value) / most)}%</span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
