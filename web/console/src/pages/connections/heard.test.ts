import { expect, test } from "vitest";
import { heard, strayCheck } from "./heard";

const EARLY = "2026-03-01T08:00:00Z";
const LATE = "2026-03-01T09:00:00Z";
const refused = (at: string, stands: boolean) => ({
  at,
  code: "bad-signature",
  meaning: { zh: "", en: "" },
  stands,
});
const NOTHING = { pushedAt: null, checkedAt: null, failedCheck: null };

test("an address that WeChat verified is not one that WeChat never came to", () => {
  expect(heard(NOTHING).kind).toBe("connections.neverPushed");
  expect(heard({ ...NOTHING, checkedAt: EARLY })).toEqual({ kind: "connections.checked", at: EARLY });
});

test("a check that was refused is told where the server takes it for WeChat's", () => {
  expect(heard({ pushedAt: EARLY, checkedAt: EARLY, failedCheck: refused(LATE, true) })).toEqual({
    kind: "notice.check-refused",
    at: LATE,
  });
  expect(heard({ ...NOTHING, checkedAt: EARLY, failedCheck: refused(LATE, false) }).kind).toBe("connections.checked");
  expect(heard({ ...NOTHING, pushedAt: EARLY, failedCheck: refused(LATE, false) })).toEqual({
    kind: "connections.lastPush",
    at: EARLY,
  });
});

test("a stranger's check is mentioned until WeChat comes again", () => {
  const stray = refused(LATE, false);
  expect(strayCheck({ ...NOTHING, checkedAt: EARLY, failedCheck: stray })).toBe(stray);
  expect(strayCheck({ ...NOTHING, checkedAt: EARLY, failedCheck: refused(LATE, true) })).toBe(null);
  expect(strayCheck({ checkedAt: EARLY, pushedAt: "2026-03-01T09:00:00.001Z", failedCheck: stray })).toBe(null);
  expect(strayCheck(NOTHING)).toBe(null);
});
