import { useWords } from "../../i18n";
import { en, type Key } from "../../i18n/words";

const known = (key: string): key is Key => key in en;

/** What the claims of a token stand for, beside it; those of a later server are left to their names. */
export function ClaimWords({ claims }: { claims: Record<string, unknown> }) {
  const { t } = useWords();
  const told = Object.keys(claims).flatMap((claim) => {
    const key = `claim.${claim}`;
    return known(key) ? [{ claim, key }] : [];
  });
  if (told.length === 0) return null;
  return (
    <details style={{ marginBottom: 8 }}>
      <summary>{t("claims.title")}</summary>
      <dl className="claims">
        {told.map(({ claim, key }) => (
          <div key={claim}>
            <dt>
              <code>{claim}</code>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A value that stands for a way to log in, with the words for it. */
export function Meaning({ claim, value }: { claim: "acr" | "amr"; value: string }) {
  const { t } = useWords();
  const key = `${claim}.${value}`;
  return (
    <li>
      <code>
        {claim} {value}
      </code>
      {known(key) && `: ${t(key)}`}
    </li>
  );
}
