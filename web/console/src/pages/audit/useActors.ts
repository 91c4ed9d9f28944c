import { useOfPool } from "../../api/queries";
import type { ApiClient, AuditEntry, Developer, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";

export interface Known {
  kind: "developer" | "program";
  id: string;
  name: string;
}

/** Who has a part in the pool, as far as one may know: developers by their address, programs by their name. */
export function useActors(): Known[] {
  const pool = usePool();
  const developers = useOfPool<Page<Developer>>(pool, "/developers", { enabled: may(pool, "developers:read") });
  const programs = useOfPool<Page<ApiClient>>(pool, "/api-clients", { enabled: may(pool, "api-clients:read") });
  return [
    ...(developers.data?.items ?? []).map(({ id, email }) => ({ kind: "developer" as const, id, name: email })),
    ...(programs.data?.items ?? []).map(({ clientId, name }) => ({ kind: "program" as const, id: clientId, name })),
  ];
}

/** Who did something, for a file: with the name that people know. */
export function asColumns({ kind, id }: AuditEntry["actor"], known: Known[]): Record<string, string> {
  return { kind, id: id ?? "", name: known.find((one) => one.kind === kind && one.id === id)?.name ?? "" };
}
