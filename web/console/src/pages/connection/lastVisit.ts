import { useOfPool } from "../../api/queries";
import type { AuditEntry, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { en, type Key } from "../../i18n/words";

/** Where the trail tells when the doctor was last at a connection, and what it found. */
export const lastVisitPath = (identifier: string): string =>
  `/audit?object=connection/${identifier}&action=doctor.run&limit=1`;

/** The doctor's last visit, as the trail has it. */
export function useLastVisit(identifier: string | undefined): AuditEntry | undefined {
  const pool = usePool();
  return useOfPool<Page<AuditEntry>>(pool, lastVisitPath(identifier ?? ""), {
    every: 10_000,
    enabled: identifier !== undefined && may(pool, "audit:read"),
  }).data?.items[0];
}

/** What it found wrong, by the codes of its steps. */
export const failedSteps = (visit: AuditEntry | undefined): string[] =>
  (visit?.details.failed ?? "").split(" ").filter((code) => code !== "");

/** A step of the doctor in words; its code where there are none, as of a later server. */
export function stepName(code: string, t: (key: Key) => string): string {
  const key = `doctor.step.${code}`;
  return key in en ? t(key as Key) : code;
}
