import { Input } from "antd";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import "../i18n";
import { useClear } from "./useClear";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function Field() {
  return <Input allowClear={useClear()} defaultValue="typed" />;
}

test("the cross that empties a field has a name in the reader's language", async () => {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(<Field />);
  const named = await vi.waitUntil(() => document.querySelector("button [aria-label]"), { timeout: 4_000 });
  expect(named.getAttribute("aria-label")).toBe("Empty the field");
});
