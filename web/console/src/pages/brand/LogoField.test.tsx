import { expect, test, vi } from "vitest";
import { drawn, holds, soon } from "../../testing/drawn";
import { LogoField } from "./LogoField";

/** Chooses that file, as somebody does in the browser's own window. */
async function choose(file: File): Promise<void> {
  const input = await soon(() => document.querySelector<HTMLInputElement>("input[type=file]"));
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

const png = (bytes: number) => new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" });

const rule = () => document.querySelector("[role=alert]")?.textContent;

test("a picture that the server would not take is told of before it is read, and the next one is taken", async () => {
  const taken = vi.fn();
  drawn(<LogoField onChange={taken} />);
  await choose(png(1024 * 1024 + 1));
  await holds(() => expect(rule()).toBe("A PNG or JPEG picture of at most 1 MB."));
  await choose(png(3));
  await holds(() => expect(taken.mock.calls).toEqual([["data:image/png;base64,AAAA"]]));
  expect(rule()).toBe(undefined);
});
