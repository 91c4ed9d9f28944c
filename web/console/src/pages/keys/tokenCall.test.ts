import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOOKS, tokenCall } from "./tokenCall";

interface Operation {
  security?: { program?: string[] }[];
}

const POOL = { issuer: "https://login.example.org/oidc", id: "5f0c00000000000000000001" };

const call = (...scopes: string[]) => tokenCall({ clientId: "p", scopes }, POOL, "https://login.example.org");

test("a program is shown a call that it may make", () => {
  expect(call("users:write", "users:read")).toContain(`/api/v1/pools/${POOL.id}/users\n`);
  expect(call("pools:read")).toContain(`/api/v1/pools/${POOL.id}\n`);
  expect(call("users:import")).not.toContain("/api/v1");
  expect(call("users:import")).toContain("https://login.example.org/oidc/token");
});

test("the scope of each of these calls is the one that the API asks for", () => {
  const file = join(import.meta.dirname, "../../../../../server/src/main/resources/api/openapi.json");
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, Record<string, Operation>> };
  for (const [scope, path] of Object.entries(LOOKS)) {
    const { security = [] } = paths[`/api/v1/pools/{pool}${path}`]?.get ?? {};
    expect([path, security.flatMap(({ program }) => program ?? [])]).toEqual([path, [scope]]);
  }
});
