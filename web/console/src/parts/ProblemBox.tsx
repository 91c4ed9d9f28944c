import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { Problem } from "../api/client";
import { wasCancelled } from "../api/passkeys";
import { useWords } from "../i18n";
import { ProblemCode } from "./ProblemCode";

/** What comes of it is on the screen already: signing in again. */
const SIGNED_OUT = "unauthorized";

/** Codes that no server of ours has answered: nothing is written about them. */
const UNWRITTEN = /^(unreachable|http-\d+)$/;

/**
 * What went wrong, with the code that it can be looked up by. What was refused when somebody pressed a button is
 * brought into view: the box may be at the head of a long form, and the button at its foot.
 */
export function ProblemBox({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const pressed = again === undefined;
  useEffect(() => {
    if (pressed) box.current?.scrollIntoView({ block: "center" });
  }, [pressed]);
  const problem = error instanceof Problem ? error : null;
  if (wasCancelled(error) || problem?.code === SIGNED_OUT) return null;
  const fields = [...new Set(problem?.errors.map(({ detail }) => detail))].join(" ");
  const text =
    problem?.code === "unreachable" ? t("problem.unreachable") : fields || problem?.message || t("problem.unknown");
  const anew = problem?.code === "changed-meanwhile" && (
    <Button onClick={() => window.location.reload()}>{t("problem.anew")}</Button>
  );
  return (
    <div ref={box}>
      <Alert
        type="error"
        showIcon
        role="alert"
        style={{ marginBottom: 16 }}
        title={text}
        description={
          problem === null || UNWRITTEN.test(problem.code) ? (
            <code>{problem?.code ?? "page-failed"}</code>
          ) : (
            <ProblemCode code={problem.code} />
          )
        }
        action={again === undefined ? anew : <Button onClick={again}>{t("problem.again")}</Button>}
      />
    </div>
  );
}
