import { App, Button } from "antd";
import { Problem } from "../api/client";
import { usePool } from "../frame/InPool";
import { useWords } from "../i18n";
import { regainFocus } from "./focus";
import { restore, type TrashKind } from "./trash";

/** Long enough to notice a slip, and no longer in the way; afterwards it is under the list. */
export const UNDO_SECONDS = 12;

/** Says that something was deleted, and takes that back; also on the page that comes after. */
export function useUndo(kind: TrashKind) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const undo = async (id: string, name: string) => {
    void message.loading({ key: id, content: t("trash.undo"), duration: 0 });
    try {
      await restore(pool, kind, id);
      void message.success({ key: id, content: t("trash.restored", { name }) });
      // In the next turn: what was read anew is drawn then.
      setTimeout(() => regainFocus(`main a[href$="/${CSS.escape(id)}"]`));
    } catch (error) {
      void message.error({ key: id, content: t("trash.failed", { name, why: reason(error) }), duration: UNDO_SECONDS });
    }
  };
  const reason = (error: unknown): string => {
    const problem = error instanceof Problem ? error : null;
    if (problem?.status === 404) return t("trash.tooLate");
    if (problem?.code === "unreachable") return t("problem.unreachable");
    return problem?.errors[0]?.detail || problem?.message || t("problem.unknown");
  };
  const deleted = (id: string, name: string) => {
    const content = (
      <>
        {t("trash.deleted", { name })}{" "}
        <Button size="small" onClick={() => void undo(id, name)}>
          {t("trash.undo")}
        </Button>
      </>
    );
    void message.success({ key: id, content, duration: UNDO_SECONDS });
  };
  return { deleted, undo };
}
