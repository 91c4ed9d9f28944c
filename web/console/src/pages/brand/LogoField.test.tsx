import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n";
import { LogoField } from "./LogoField";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** Chooses that file, as somebody does in the browser's own window. */
async function choose(file: File): Promise<void> {
  const input = await vi.waitUntil(() => document.querySelector<HTMLInputElement>("input[type=file]"), {
    timeout: 5_000,
  });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

const png = (bytes: number) => new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" });

const rule = () => document.querySelector("[role=alert]")?.textContent;

test("a picture that the server would not take is told of before it is read, and the next one is taken", async () => {
  const taken = vi.fn();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(<LogoField onChange={taken} />);
  await choose(png(1024 * 1024 + 1));
  await vi.waitFor(() => expect(rule()).toBe("A PNG or JPEG picture of at most 1 MB."));
  await choose(png(3));
  await vi.waitFor(() => expect(taken.mock.calls).toEqual([["data:image/png;base64,AAAA"]]));
  expect(rule()).toBe(undefined);
});
