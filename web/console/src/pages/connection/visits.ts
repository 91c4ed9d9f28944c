import { useMutationState } from "@tanstack/react-query";
import { post } from "../../api/client";
import { connectionPath, queries, useOfPool } from "../../api/queries";
import type { LastReport, Pool, Report } from "../../api/types";
import { usePool } from "../../frame/InPool";

const pathOf = (identifier: string) => `/connections/${encodeURIComponent(identifier)}/doctor`;

const visitsTo = (pool: Pool, identifier: string) => ({ mutationKey: ["pool", pool.id, "doctor", identifier] });

/**
 * What the doctor found at a connection when it was last there, whoever asked it, and whenever.
 *
 * @param watched whether it is looked at again and again; not in lists, where each connection would cost calls
 */
export function useLastReport(identifier: string | undefined, watched = true): LastReport | undefined {
  return useOfPool<LastReport>(usePool(), pathOf(identifier ?? ""), {
    ...(watched ? { every: 10_000 } : {}),
    enabled: identifier !== undefined,
  }).data;
}

/**
 * Has the doctor examine a connection; nothing where it is at work there already: pressed twice at once, a button is
 * not yet drawn as one that waits. By the time the report is shown the button can be pressed again.
 */
export async function examine(pool: Pool, identifier: string): Promise<Report | null> {
  const visits = visitsTo(pool, identifier);
  if (queries.isMutating(visits) > 0) return null;
  const report = await queries
    .getMutationCache()
    .build(queries, { ...visits, mutationFn: () => post<Report>(`${connectionPath(pool, identifier)}/doctor`) })
    .execute(undefined);
  const last = ["pool", pool.id, pathOf(identifier)];
  // What was asked before may come now, and is the report of before.
  await queries.cancelQueries({ queryKey: last });
  queries.setQueryData<LastReport>(last, { report, outdated: false });
  // What WeChat gives the doctor ends the notice that it gives nothing. Nobody waits for that.
  void queries.invalidateQueries({ queryKey: ["pool", pool.id, "/notices"] });
  return report;
}

/** Whether the doctor is at work at a connection, wherever it was asked from, and what kept it from its last visit. */
export function useDoctorsWork(identifier: string): { isAtWork: boolean; error: Error | null } {
  const visits = useMutationState({ filters: visitsTo(usePool(), identifier), select: ({ state }) => state });
  const last = visits.at(-1);
  return { isAtWork: last?.status === "pending", error: last?.error ?? null };
}
