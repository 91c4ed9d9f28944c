import type { Pool } from "../../api/types";

/** What a program may look at first, by a scope that is enough for it; behind the pool's address. */
export const LOOKS: Record<string, string> = {
  "connections:read": "/connections",
  "applications:read": "/applications",
  "users:read": "/users",
  "webhooks:read": "/webhooks",
  "overview:read": "/overview",
  "audit:read": "/audit",
  "brand:read": "/brand",
  "developers:read": "/developers",
  "api-clients:read": "/api-clients",
  "keys:read": "/keys",
  "sessions:read": "/logout-notices",
  "deliveries:read": "/notices",
  "pools:read": "",
};

interface Program {
  clientId: string;
  scopes: readonly string[];
}

/** Reads the secret from the environment and hands it on by a pipe: what stands in a command is there for others to read. */
export function tokenCall(
  { clientId, scopes }: Program,
  { issuer, id }: Pick<Pool, "issuer" | "id">,
  origin: string,
): string {
  const look = Object.keys(LOOKS).find((scope) => scopes.includes(scope));
  const token = `TOKEN=$(printf 'user = "${clientId}:%s"' "$CLIENT_SECRET" | curl -sK - -d grant_type=client_credentials \\
  ${issuer}/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
`;
  return look === undefined
    ? token
    : `${token}curl -H "Authorization: Bearer $TOKEN" \\
  ${origin}/api/v1/pools/${id}${LOOKS[look]}
`;
}
