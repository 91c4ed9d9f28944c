import { expect, test } from "vitest";
import { moment, withTimes } from ".";

test("times in what the server says are the reader's", () => {
  const at = "2026-03-01T08:00:00.123Z";
  expect(withTimes(`Refused ${at}, and again 2026-03-01T08:01:00Z.`, "en")).toBe(
    `Refused ${moment(at, "en")}, and again ${moment("2026-03-01T08:01:00Z", "en")}.`,
  );
  expect(withTimes("2026-03-01 is a day", "zh")).toBe("2026-03-01 is a day");
});
