import type { Pool, Role } from "../../api/types";
import { may } from "../../frame/InPool";

/** The roles that a developer of the pool may give. The server decides; this hides what it would refuse. */
export const rolesToGive = (pool: Pool): Role[] =>
  !may(pool, "developers:write")
    ? []
    : pool.role === "owner"
      ? ["owner", "administrator", "auditor"]
      : ["administrator", "auditor"];
