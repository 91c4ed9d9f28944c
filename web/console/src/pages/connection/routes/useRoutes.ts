import { useQuery } from "@tanstack/react-query";
import { call } from "../../../api/client";
import { connectionPath } from "../../../api/queries";
import type { Page, Pool, Route } from "../../../api/types";

/** The routes of a connection, with the version that a change names. */
export function useRoutes(pool: Pool, identifier: string) {
  return useQuery({
    queryKey: ["pool", pool.id, "routes", identifier],
    queryFn: () => call<Page<Route>>("GET", `${connectionPath(pool, identifier)}/routes`),
    refetchOnWindowFocus: false,
  });
}
