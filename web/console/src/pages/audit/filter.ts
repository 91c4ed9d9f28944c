import type { AuditEntry } from "../../api/types";

/** What the trail is narrowed by, as it stands in the page's address and as the API is asked; empty is not at all. */
export interface Filter {
  actor: string;
  action: string;
  from: string;
  to: string;
}

export function query(filter: Filter): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== "");
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts)}`;
}

/** Who did something, as the filter names them. */
export const named = ({ kind, id }: AuditEntry["actor"]): string => (id === null ? kind : `${kind}/${id}`);
