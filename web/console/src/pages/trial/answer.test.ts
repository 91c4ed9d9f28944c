import { expect, test } from "vitest";
import { en, zh } from "../../i18n/words";
import { came, gaps } from "./answer";

test("a code, an error and a beginning are told apart", () => {
  expect(came("?code=a&state=b&iss=c")).toEqual({ kind: "code", code: "a", state: "b" });
  expect(came("?error=access_denied&error_description=no")).toEqual({ kind: "error", error: "access_denied" });
  expect(came("?error=Call+this+number")).toEqual({ kind: "error", error: "server_error" });
  expect(came("?begin")).toEqual({ kind: "begin" });
  expect(came("?code=a")).toEqual({ kind: "nothing" });
});

test("each step is counted from the one before", () => {
  expect(gaps([{ at: "2026-01-01T00:00:00Z" }, { at: "2026-01-01T00:00:01.500Z" }])).toEqual([null, 1500]);
});

test("no step says that somebody confirmed, or did something on the phone, where they may not have", () => {
  expect(`${en["trial.step.answered"]} ${en["trial.step.confirmed"]}`).not.toMatch(/confirm|phone/i);
  expect(`${zh["trial.step.answered"]} ${zh["trial.step.confirmed"]}`).not.toMatch(/确认|手机/);
});
