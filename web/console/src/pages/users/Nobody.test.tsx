import { expect, test, vi } from "vitest";
import { Problem } from "../../api/client";
import { queries } from "../../api/queries";
import { drawnInPool, says, soon } from "../../testing/drawn";
import { Nobody } from "./Nobody";

const ERASED = {
  id: "e",
  at: "2026-03-01T08:00:00Z",
  actor: { kind: "system", id: "saoma", name: null },
  action: "user.erased",
  object: "user/0123456789abcdef01234567",
  details: {},
};

/** The page of a user who is not there, of whom the trail has these entries. */
function page(entries: object[]): { asked: () => boolean } {
  const answered = vi.fn(async () => Response.json({ items: entries, next: null }));
  vi.stubGlobal("fetch", answered);
  const read = { error: new Problem(404, "not-found", ""), refetch: () => Promise.resolve() };
  drawnInPool(<Nobody id="0123456789abcdef01234567" read={read} />, ["audit:read"]);
  return { asked: () => answered.mock.calls.length > 0 && queries.isFetching() === 0 };
}

const text = () => document.body.textContent ?? "";

test("of a user who was erased the trail still tells", async () => {
  page([ERASED]);
  await says("History");
});

test("of a user who never was only that is said", async () => {
  const { asked } = page([]);
  await soon(() => asked() && text().includes("To the list"));
  expect(text()).not.toContain("History");
});
