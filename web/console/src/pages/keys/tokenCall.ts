import type { Pool } from "../../api/types";

/** Reads the secret from the environment and hands it on by a pipe: what stands in a command is there for others to read. */
export const tokenCall = (clientId: string, { issuer, id }: Pick<Pool, "issuer" | "id">, origin: string): string =>
  `TOKEN=$(printf 'user = "${clientId}:%s"' "$CLIENT_SECRET" | curl -sK - -d grant_type=client_credentials \\
  ${issuer}/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -H "Authorization: Bearer $TOKEN" \\
  ${origin}/api/v1/pools/${id}/connections
`;
