/** What a program may be allowed, in parts that belong together. */
export const SCOPES = {
  connections: ["connections:read", "connections:write", "doctor:run", "platform-token:read"],
  applications: ["applications:read", "applications:write", "brand:read", "brand:write"],
  users: [
    "users:read",
    "users:unmask",
    "users:write",
    "users:merge",
    "users:erase",
    "users:import",
    "users:export",
    "sessions:read",
    "sessions:end",
  ],
  pushes: ["pushes:read", "pushes:unmask", "deliveries:read", "deliveries:send"],
  webhooks: ["webhooks:read", "webhooks:write"],
  pool: ["overview:read", "audit:read", "pools:read", "pools:write", "pools:delete"],
  access: ["developers:read", "developers:write", "api-clients:read", "api-clients:write", "keys:read", "keys:rotate"],
} as const;

export type Part = keyof typeof SCOPES;
export type Scope = (typeof SCOPES)[Part][number];
