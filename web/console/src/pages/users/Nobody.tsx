import { useListOfPool } from "../../api/queries";
import type { AuditEntry } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { isMissing, NotRead, type Read } from "../../parts/NotRead";
import { History, historyOf } from "./History";

const ID = /^[0-9a-f]{24}$/;

/** In the place of a user who could not be read: of who was erased, the trail still knows what was done. */
export function Nobody({ id, read }: { id: string; read: Read }) {
  const pool = usePool();
  return (
    <>
      <NotRead of="users" id={id} read={read} />
      {isMissing(read.error) && ID.test(id) && may(pool, "audit:read") && <Remembered id={id} />}
    </>
  );
}

/** Of who never was there is nothing to tell. */
function Remembered({ id }: { id: string }) {
  const { items } = useListOfPool<AuditEntry>(usePool(), historyOf(id));
  const { t } = useWords();
  if (items.length === 0) return null;
  return (
    <>
      <h2 style={{ fontSize: 16, marginTop: 32 }}>{t("user.history")}</h2>
      <History id={id} />
    </>
  );
}
