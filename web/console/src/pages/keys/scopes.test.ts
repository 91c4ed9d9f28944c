import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SCOPES } from "./scopes";

interface Operation {
  security?: { program?: string[] }[];
}

test("a program can be allowed whatever the API has for programs", () => {
  const file = join(import.meta.dirname, "../../../../../server/src/main/resources/api/openapi.json");
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, Record<string, Operation>> };
  const asked = Object.entries(paths)
    .filter(([path]) => path.includes("{pool}"))
    .flatMap(([, verbs]) => Object.values(verbs))
    .flatMap(({ security }) => security?.flatMap(({ program }) => program ?? []) ?? []);
  expect(new Set<string>(Object.values(SCOPES).flat())).toEqual(new Set(asked));
});
