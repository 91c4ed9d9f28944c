import { post } from "../api/client";
import { forgetPool, poolPath } from "../api/queries";
import type { Pool } from "../api/types";

/** What goes into the trash, by its name in addresses; who may delete it may have it back. */
export type TrashKind = "applications" | "connections" | "webhooks";

/** Has back what was deleted, as it was. */
export async function restore(pool: Pool, kind: TrashKind, id: string): Promise<void> {
  await post(`${poolPath(pool)}/trash/${kind}/${encodeURIComponent(id)}/restore`).finally(() => forgetPool(pool));
}
