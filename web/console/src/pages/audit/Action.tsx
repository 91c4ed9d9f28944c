import { Tag } from "antd";
import type { AuditEntry } from "../../api/types";
import { useWords } from "../../i18n";
import { doneIn } from "./done";

/** What was done, and whether it was only tried: a file that somebody looked at is not an import. */
export function Action({ entry }: { entry: AuditEntry }) {
  const { t } = useWords();
  return (
    <>
      {doneIn(entry.action, t)} {entry.details["dry-run"] === "true" && <Tag>{t("audit.dryRun")}</Tag>}
    </>
  );
}
