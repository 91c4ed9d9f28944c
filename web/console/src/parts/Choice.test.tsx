import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { Choice } from "./Choice";

test("going on by the tabulator leaves what was chosen as it is", async () => {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  let chosen: string[] = [];
  root.render(
    <Choice<string[]>
      id="kinds"
      mode="multiple"
      options={[{ value: "text" }, { value: "image" }]}
      onChange={(values) => {
        chosen = values;
      }}
    />,
  );
  const input = await vi.waitUntil(() => place.querySelector("input"));
  const press = (key: string, keyCode: number) =>
    input.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, which: keyCode, bubbles: true } as never));
  press("ArrowDown", 40);
  await vi.waitUntil(() => document.querySelector("[role=option]"));
  press("Enter", 13);
  await vi.waitFor(() => expect(chosen).toEqual(["text"]));
  input.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", keyCode: 13, bubbles: true } as never));
  press("Tab", 9);
  await new Promise((done) => setTimeout(done, 0));
  expect(chosen).toEqual(["text"]);
  root.unmount();
});
