import { Alert, Button } from "antd";
import { Problem } from "../api/client";
import { wasCancelled } from "../api/passkeys";
import { useWords } from "../i18n";

/** What went wrong, with the code that it can be looked up by. */
export function ProblemBox({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useWords();
  if (wasCancelled(error)) return null;
  const problem = error instanceof Problem ? error : null;
  const fields = [...new Set(problem?.errors.map(({ detail }) => detail))].join(" ");
  const text =
    problem?.code === "unreachable" ? t("problem.unreachable") : fields || problem?.message || t("problem.unknown");
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={text}
      description={<code>{problem?.code ?? "page-failed"}</code>}
      action={again !== undefined && <Button onClick={again}>{t("problem.again")}</Button>}
    />
  );
}
