import { afterEach, expect, test, vi } from "vitest";
import { drawn, holds, soon } from "../testing/drawn";
import { Copy } from "./Copy";

afterEach(() => vi.restoreAllMocks());

test("where the browser does not let the page copy, the value is selected", async () => {
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
  drawn(<Copy name="Issuer" value="https://login.example.org/p/main/oidc" />);
  (await soon(() => document.querySelector("button"))).click();
  await holds(() => expect(window.getSelection()?.toString()).toBe("https://login.example.org/p/main/oidc"));
});
