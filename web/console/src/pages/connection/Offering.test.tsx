import { expect, test, vi } from "vitest";
import { drawnInPool, holds, soon } from "../../testing/drawn";
import { Offering } from "./Offering";

const shop = (connections: string[]) => ({ clientId: "shop", name: "Shop", madeByFile: false, connections });

/** Answers with what was there when the page was read, and then with what somebody else has made of it. */
function meanwhile(): string[] {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit) => {
    if (method === "PUT") sent.push(`${body}`);
    const read = path.endsWith("/applications")
      ? { items: [shop(["a"])], next: null }
      : path.endsWith("/shop")
        ? shop(["a", "b"])
        : { items: [], next: null };
    return new Response(JSON.stringify(read), { headers: { ETag: '"v2"' } });
  });
  return sent;
}

test("a connection that is switched on keeps what somebody else switched on meanwhile", async () => {
  const sent = meanwhile();
  drawnInPool(<Offering identifier="c" />, ["applications:write"]);
  (await soon(() => document.querySelector<HTMLElement>("[role=switch]"))).click();
  await holds(() => expect(sent).toEqual(['{"connections":["a","b","c"]}']));
});
