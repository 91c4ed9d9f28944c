import { Input } from "antd";
import { expect, test } from "vitest";
import { drawn, soon } from "../testing/drawn";
import { useClear } from "./useClear";

function Field() {
  return <Input allowClear={useClear()} defaultValue="typed" />;
}

test("the cross that empties a field has a name in the reader's language", async () => {
  drawn(<Field />);
  const named = await soon(() => document.querySelector("button [aria-label]"));
  expect(named.getAttribute("aria-label")).toBe("Empty the field");
});
