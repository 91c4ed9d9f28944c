import { expect, test } from "vitest";
import type { Answer } from "./api";
import { beginOrGoOn } from "./begin";
import type { ScanNews, ScanState } from "./view";

const LAST = { scan: "s1", way: "program" };

/** How a page begins whose remembered scan is in that state. */
async function begun(state: ScanState, meanwhile: (open: (way: string) => void) => void = () => undefined) {
  let way = "account";
  let did = "nothing";
  let answer: (news: Answer<ScanNews>) => void = () => undefined;
  const beginning = beginOrGoOn(LAST, {
    ask: () => new Promise((done) => (answer = done)),
    way: () => way,
    first: () => (did = "first"),
    goOn: ({ scan }, secondsLeft) => (did = `${scan} ${secondsLeft}`),
  });
  meanwhile((other) => (way = other));
  answer({ kind: "ok", body: { state, reason: null, secondsLeft: 30 } });
  await beginning;
  return did;
}

test("a scan that somebody is answering is gone on with", async () => {
  expect(await begun("asking-confirm")).toBe("s1 30");
});

test("a page whose scan nobody is answering begins with a code", async () => {
  expect(await begun("waiting")).toBe("first");
});

test("whoever opens another tab meanwhile keeps it", async () => {
  expect(await begun("asking-confirm", (open) => open("mini-program"))).toBe("nothing");
  expect(await begun("waiting", (open) => open("mini-program"))).toBe("nothing");
});
