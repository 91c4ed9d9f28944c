import { expect, test } from "vitest";
import { changes, edited } from "./edited";

test("what was not touched is not sent, and what was emptied is taken away", () => {
  const before = { ...edited(null), name: "Mei", phone: "+8613800138000", phoneVerified: true };
  expect(changes(before, { ...before, phone: "", nickname: "M", phoneVerified: false })).toEqual({
    phone: null,
    nickname: "M",
    phoneVerified: false,
  });
  expect(changes(before, before)).toEqual({});
});
