import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endpoints } from "./endpoints";

const SERVER = readFileSync("../../server/src/main/java/dev/saoma/server/oidc/web/Endpoints.java", "utf8");

test("a device is told where it asks for a code, and nothing that takes a browser", () => {
  const names = endpoints("device").map(({ name }) => name);
  expect(names).toEqual(["discovery", "device", "token", "userinfo", "keys"]);
  expect(endpoints("web").map(({ name }) => name)).not.toContain("device");
});

test("the addresses are those of the server", () => {
  const paths = [...endpoints("web"), ...endpoints("device")].map(({ path }) => path);
  expect(paths.filter((path) => !SERVER.includes(`"${path}"`))).toEqual([]);
});
