import { expect, test } from "vitest";
import type { AuditEntry } from "../../api/types";
import { drawn, says } from "../../testing/drawn";
import { Action } from "./Action";

const entry = (details: Record<string, string>) => ({ action: "users.import", details }) as unknown as AuditEntry;

test("a file that was only looked at is not told as an import alone", async () => {
  drawn(<Action entry={entry({ "dry-run": "true", created: "29970" })} />);
  await says("dry run: nothing was written");
});

test("an import is told as one", async () => {
  drawn(<Action entry={entry({ "dry-run": "false", created: "29970" })} />);
  await says("Users imported");
  expect(document.body.textContent).not.toContain("dry run");
});
