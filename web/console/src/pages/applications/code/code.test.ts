import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEVICES } from "./device";
import { marks } from "./marks";
import { OTHERS } from "./others";
import { SERVERS } from "./servers";
import { SECRET, type Values } from "./values";

const ALL = [...SERVERS, ...OTHERS];
const page = (name: string) => readFileSync(`../../docs/clients/${name}`, "utf8");
const variable = (name: string) => `\${${name}}`;
const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function text(key: string, values: Values): string {
  const snippet = ALL.find((one) => one.key === key);
  return snippet === undefined
    ? ""
    : snippet
        .files(values)
        .map((one) => one.text)
        .join("\n");
}

const VALUES = { issuer: "https://id.example/p/main/oidc", clientId: "abc", redirectUri: "https://a.example/callback" };

test("Spring's is what its tested page says", () => {
  const documented = lines(page("spring.md"));
  const ours = lines(
    text("spring", { ...VALUES, issuer: variable("SAOMA_ISSUER"), clientId: variable("SAOMA_CLIENT_ID") }),
  );
  expect(ours.slice(1).filter((line) => !documented.includes(line))).toEqual([]);
});

test("Node's calls are those of the sample that is tested", () => {
  const sample = readFileSync("../../samples/node/server.js", "utf8");
  const tested = lines(sample);
  const ours = lines(text("node", VALUES)).filter((line) => line.includes("client.") || line.startsWith("code_"));
  const same = ours.map((line) =>
    line
      .replace(
        "const tokens = await client.authorizationCodeGrant(",
        "keep(session, await client.authorizationCodeGrant(",
      )
      .replace(/undefined, options\);$/, "undefined, options));")
      .replace("return client.fetchUserInfo(", "session.user = await client.fetchUserInfo(")
      .replace("tokens.access_token, tokens.claims().sub", "session.tokens.access_token, sub"),
  );
  expect(same.filter((line) => !tested.includes(line))).toEqual([]);
  expect(same.length).toBeGreaterThan(7);
});

test("Keycloak's is what its tested page says", () => {
  const documented = page("keycloak.md");
  const ours = lines(
    text("keycloak", {
      ...VALUES,
      issuer: "http://localhost:7400/p/main/oidc",
      clientId: "5f0c00000000000000008080",
    }).replace(variable(SECRET), "good-enough-to-try-it-on-this-machine"),
  );
  expect(ours.filter((line) => !lines(documented).includes(line))).toEqual([]);
});

test("each is filled in, and names the secret's variable alone", () => {
  for (const { key } of ALL) {
    const code = text(key, VALUES);
    expect(code, key).toContain(VALUES.clientId);
    expect(code, key).toContain(VALUES.issuer);
    expect(code, key).toMatch(/SAOMA_CLIENT_SECRET|OAUTH2_PROXY_CLIENT_SECRET/);
    expect(code, key).not.toContain("undefined,undefined");
  }
});

test("marking code loses nothing of it", () => {
  for (const { key } of ALL) {
    const code = text(key, VALUES);
    expect(
      marks(code)
        .map((mark) => mark.text)
        .join(""),
    ).toBe(code);
  }
  expect(marks('a("x") // why').map((mark) => mark.kind)).toEqual(["plain", "text", "plain", "comment"]);
  expect(marks("https://a.example/x")).toEqual([{ kind: "plain", text: "https://a.example/x" }]);
});

test("a device's login is the device grant, with its values filled in and no secret", () => {
  for (const { key, text } of DEVICES) {
    const code = text(VALUES);
    expect(code, key).toContain(VALUES.clientId);
    expect(code, key).toContain(VALUES.issuer);
    expect(code, key).toMatch(/grant-type:device_code|pollDeviceAuthorizationGrant/);
    expect(code, key).not.toMatch(/secret|redirect/i);
  }
});
