import { useState } from "react";
import type { Push } from "../../api/types";
import { held } from "./live";

/**
 * Holds rows still while somebody reads them, whatever comes or is read again.
 *
 * @param of what was asked for: whoever asks for something else while it is paused sees that as it is then
 * @param isRead whether the answer is there
 */
export function usePause(now: Push[], of: string, isRead: boolean) {
  const [kept, keep] = useState<{ of: string; rows: Push[] } | null>(null);
  const rows = kept?.of === of ? held(kept.rows, now) : now;
  if (kept !== null && isRead && (kept.of !== of || kept.rows.length < rows.length)) keep({ of, rows });
  const shown = new Set(rows.map(({ id }) => id));
  return {
    rows,
    paused: kept !== null,
    waiting: now.filter(({ id }) => !shown.has(id)).length,
    toggle: () => keep(kept === null ? { of, rows } : null),
  };
}
