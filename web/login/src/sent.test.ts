import { expect, test } from "vitest";
import { forgetCode, type Sent, sentCode } from "./sent";
import { tab } from "./testing";

const SENT: Sent = { method: "email-code", code: "c1", account: "mei@shop.example", again: 60_000 };

test("a page that is loaded anew knows the code that was sent for its scan", () => {
  const kept = tab();
  sentCode(kept, "a").keep(SENT);
  expect(sentCode(kept, "a").recall()).toEqual(SENT);
});

test("another scan knows nothing of it, nor does anybody once the scan is over", () => {
  const kept = tab();
  sentCode(kept, "a").keep(SENT);
  expect(sentCode(kept, "b").recall()).toBeNull();
  forgetCode(kept);
  expect(sentCode(kept, "a").recall()).toBeNull();
});

test("where nothing is kept, or something else, nothing is known and nothing breaks", () => {
  sentCode(null, "a").keep(SENT);
  forgetCode(null);
  expect(sentCode(null, "a").recall()).toBeNull();
  const kept = tab();
  kept.setItem("saoma-sent", '{"scan":"a","code":1}');
  expect(sentCode(kept, "a").recall()).toBeNull();
});
