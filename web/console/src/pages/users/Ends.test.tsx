import { expect, test, vi } from "vitest";
import type { User } from "../../api/types";
import { button, drawnInPool, holds, says } from "../../testing/drawn";
import { Ends } from "./Ends";

test("shutting out says what happened and offers to take it back", async () => {
  const told: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    told.push(path.replace(/.*\//, ""));
    return Response.json({});
  });
  const user = { id: "u", name: "Mei", status: "activated" } as User;
  drawnInPool(<Ends user={user} changed={() => Promise.resolve()} />, ["users:write"]);
  (await button("Shut out")).click();
  await says("Mei is shut out, and logged out everywhere.");
  (await button("Undo")).click();
  await says("Mei can log in again.");
  await holds(() => expect(told).toEqual(["deactivate", "activate"]));
});
