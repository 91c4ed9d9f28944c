import { expect, test } from "vitest";
import { drawn, holds, soon } from "../testing/drawn";
import { Choice } from "./Choice";

test("going on by the tabulator leaves what was chosen as it is", async () => {
  let chosen: string[] = [];
  drawn(
    <Choice<string[]>
      id="kinds"
      mode="multiple"
      options={[{ value: "text" }, { value: "image" }]}
      onChange={(values) => {
        chosen = values;
      }}
    />,
  );
  const input = await soon(() => document.querySelector("input"));
  const press = (key: string, keyCode: number) =>
    input.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, which: keyCode, bubbles: true } as never));
  press("ArrowDown", 40);
  await soon(() => document.querySelector("[role=option]"));
  press("Enter", 13);
  await holds(() => expect(chosen).toEqual(["text"]));
  input.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", keyCode: 13, bubbles: true } as never));
  press("Tab", 9);
  await new Promise((done) => setTimeout(done, 0));
  expect(chosen).toEqual(["text"]);
});
