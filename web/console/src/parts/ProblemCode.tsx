import { useWords } from "../i18n";

/** The code of what went wrong, which leads to what it means: in another tab, as something may be typed on this page. */
export function ProblemCode({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <a
      href={`/console/problems/${encodeURIComponent(code)}`}
      target="_blank"
      rel="noreferrer"
      title={t("problem.explain", { code })}
    >
      <code>{code}</code>
    </a>
  );
}
