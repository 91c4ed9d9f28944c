import { beforeEach, expect, test, vi } from "vitest";
import { queries } from "../../api/queries";
import { button, drawnInPool, holds, says, soon } from "../../testing/drawn";
import { Journal } from "./Journal";
import { MOST } from "./live";

/** The server's end of the lines that were opened. */
const lines: Line[] = [];

class Line extends EventTarget {
  constructor(readonly path: string) {
    super();
    lines.push(this);
  }
  close() {}
  tell(kind: string, data?: unknown) {
    this.dispatchEvent(Object.assign(new Event(kind), { data: JSON.stringify(data) }));
  }
}

const push = (id: string, second: number) => ({
  id,
  receivedAt: new Date(Date.UTC(2026, 2, 1, 8, 0, second)).toISOString(),
  kind: id,
  sender: null,
  result: "recorded",
  refusal: null,
  verified: true,
  mode: null,
  tookMillis: 1,
});

/** What the server's journal holds, the newest first. */
let journal = [push("first", 1)];
let answers = true;

beforeEach(() => {
  lines.length = 0;
  journal = [push("first", 1)];
  answers = true;
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("fetch", async () =>
    answers ? Response.json({ items: journal, next: null }) : Response.json({ code: "forbidden" }, { status: 403 }),
  );
});

/** The latest line, once it was opened. */
async function opened(count: number): Promise<Line> {
  const line = await soon(() => lines[count - 1]);
  line.tell("heartbeat", "alive");
  return line;
}

const shown = () => [...document.querySelectorAll("td.off-phone code")].map((code) => code.textContent);

const showsAll = (...kinds: string[]) => holds(() => expect(shown()).toEqual(kinds));

test("what came while the line was broken is there before the page says that it is live again", async () => {
  drawnInPool(<Journal identifier="c" />, []);
  (await opened(1)).tell("push", push("second", 2));
  await says("Live");
  journal = [push("missed", 3), push("second", 2), ...journal];
  lines[0]?.tell("error");
  await says("Line lost");
  await opened(2);
  await says("Live");
  expect(shown()).toEqual(["missed", "second", "first"]);
});

test("a journal that cannot be read is not said to be live", async () => {
  drawnInPool(<Journal identifier="c" />, []);
  await showsAll("first");
  answers = false;
  await opened(1);
  await says("again");
  expect(document.body.textContent).toContain("Connecting");
  answers = true;
  await queries.invalidateQueries();
  await says("Live");
});

test("paused, nothing moves, whatever comes or is read again; what waits is counted", async () => {
  drawnInPool(<Journal identifier="c" />, []);
  const line = await opened(1);
  await says("Live");
  (await button("Pause")).click();
  journal = [push("third", 3), push("second", 2)];
  await says("Go on (0)");
  expect(document.querySelector("[role=status]")?.textContent).toBe("Paused");
  line.tell("push", push("third", 3));
  await says("Go on (1)");
  await queries.invalidateQueries();
  await says("Go on (2)");
  expect(shown()).toEqual(["first"]);
  (await button("Go on (2)")).click();
  await showsAll("third", "second");
  expect(document.querySelector("[role=status]")?.textContent).toBe("Live");
});

test("more than a page keeps comes while it is paused, and none of it is missing after", async () => {
  drawnInPool(<Journal identifier="c" />, []);
  const line = await opened(1);
  await says("Live");
  (await button("Pause")).click();
  await says("Go on");
  for (let count = 2; count < MOST + 20; count++) {
    journal = [push(`p${count}`, count), ...journal];
    line.tell("push", journal[0]);
  }
  const all = journal.map(({ kind }) => kind);
  await says(`Go on (${all.length - 1})`);
  expect(shown()).toEqual(["first"]);
  (await button(`Go on (${all.length - 1})`)).click();
  await showsAll(...all);
});
