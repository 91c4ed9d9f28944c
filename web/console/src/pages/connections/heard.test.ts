import { expect, test } from "vitest";
import { heard } from "./heard";

const EARLY = "2026-03-01T08:00:00Z";
const LATE = "2026-03-01T09:00:00Z";
const refused = (at: string) => ({ at, code: "wrong-signature", meaning: { zh: "", en: "" } });
const NOTHING = { pushedAt: null, checkedAt: null, failedCheck: null };

test("an address that WeChat verified is not one that WeChat never came to", () => {
  expect(heard(NOTHING).kind).toBe("connections.neverPushed");
  expect(heard({ ...NOTHING, checkedAt: EARLY })).toEqual({ kind: "connections.checked", at: EARLY });
});

test("a check that was refused is told until a later one is verified or a message comes", () => {
  expect(heard({ ...NOTHING, checkedAt: EARLY, failedCheck: refused(LATE) }).kind).toBe("notice.check-refused");
  expect(heard({ ...NOTHING, checkedAt: LATE, failedCheck: refused(EARLY) }).kind).toBe("connections.checked");
  expect(heard({ ...NOTHING, pushedAt: LATE, failedCheck: refused(EARLY) })).toEqual({
    kind: "connections.lastPush",
    at: LATE,
  });
});

test("a message that came before a check was refused does not hide it", () => {
  expect(heard({ pushedAt: EARLY, checkedAt: EARLY, failedCheck: refused(LATE) })).toEqual({
    kind: "notice.check-refused",
    at: LATE,
  });
});

test("a part of a second is later than the whole one", () => {
  const verified = { checkedAt: "2026-03-01T08:00:00.001Z", failedCheck: refused("2026-03-01T08:00:00Z") };
  expect(heard({ ...NOTHING, ...verified }).kind).toBe("connections.checked");
});
