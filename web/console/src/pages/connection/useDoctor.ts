import { skipToken, useIsMutating, useMutation, useQuery } from "@tanstack/react-query";
import { post } from "../../api/client";
import { connectionPath, queries } from "../../api/queries";
import type { Report } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { lastVisitPath } from "./lastVisit";

/** Asks the doctor. What it said is the same wherever it was asked from, until it is asked again. */
export function useDoctor(identifier: string) {
  const pool = usePool();
  const said = ["pool", pool.id, "doctor", identifier];
  const report = useQuery<Report>({ queryKey: said, queryFn: skipToken }).data;
  const examine = useMutation({
    mutationKey: said,
    mutationFn: () => post<Report>(`${connectionPath(pool, identifier)}/doctor`),
    onSuccess: (found) => {
      queries.setQueryData(said, found);
      // What WeChat gives the doctor ends the notice that it gives nothing. Nobody waits for that: the report is there.
      for (const path of [lastVisitPath(identifier), "/notices"]) {
        void queries.invalidateQueries({ queryKey: ["pool", pool.id, path] });
      }
    },
  });
  const isAtWork = useIsMutating({ mutationKey: said }) > 0;
  // Pressed twice at once, a button is not yet drawn as one that waits.
  const unlessAtWork = <T>(ask: () => T): T | undefined =>
    queries.isMutating({ mutationKey: said }) > 0 ? undefined : ask();
  return { report, examine, isAtWork, unlessAtWork };
}
