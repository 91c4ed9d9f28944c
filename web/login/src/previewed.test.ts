import { expect, test } from "vitest";
import { readShown, STATES, viewOf } from "./previewed";
import { QR } from "./testing";

test("every state that can be asked for is a view of that kind", () => {
  for (const state of STATES) expect(viewOf(state, { id: "a", qr: QR, deadline: 0 }).kind).toBe(state);
});

test("what is no wish of the page around is passed over", () => {
  for (const message of [null, 7, "waiting", {}, { state: "logged-in", dark: true }, { state: "waiting" }]) {
    expect(readShown(message)).toBeNull();
  }
  expect(readShown({ state: "waiting", dark: true })).toEqual({ state: "waiting", dark: true });
});
