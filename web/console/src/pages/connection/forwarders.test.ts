import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORWARDERS, type Known } from "./forwarders";

const KNOWN: Known = {
  appId: "wx…",
  mode: "safe",
  eventsAddress: "https://saoma.example.com/connections/social/official-account/…/events",
  secret: "whsec_…",
};
const lines = (text: string) => text.split("\n").map((line) => line.trim());
const text = (key: string, known: Known) =>
  FORWARDERS.filter((one) => one.key === key)
    .flatMap((one) => one.files(known))
    .map((one) => one.text)
    .join("\n");
/** What a page says behind the value is for its reader. */
const value = (line: string) => line.replace(/ {2,}#.*$/, "");

test("starter and program are configured as their page says", () => {
  const documented = lines(readFileSync("../../forwarder/README.md", "utf8")).map(value);
  for (const key of ["starter", "program"]) {
    const ours = lines(text(key, KNOWN)).map(value);
    expect(ours.filter((line) => !documented.includes(line))).toEqual([]);
    expect(ours.length).toBeGreaterThan(6);
  }
});

test("nginx is configured as its tested page says", () => {
  const page = readFileSync("../../docs/forward-with-nginx.md", "utf8");
  const address = /proxy_pass (https:[^;]*);/.exec(page)?.[1] ?? "none";
  expect(page).toContain(text("nginx", { ...KNOWN, eventsAddress: address }));
});

test("a program that opens nothing needs no key", () => {
  expect(text("program", { ...KNOWN, mode: "plaintext" })).not.toContain("encoding-aes-key");
});
