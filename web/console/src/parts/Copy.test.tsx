import { App } from "antd";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import "../i18n";
import { Copy } from "./Copy";

afterEach(() => vi.restoreAllMocks());

test("where the browser does not let the page copy, the value is selected", async () => {
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(
    <App>
      <Copy name="Issuer" value="https://login.example.org/p/main/oidc" />
    </App>,
  );
  const button = await vi.waitUntil(() => place.querySelector("button"));
  button.click();
  await vi.waitFor(() => expect(window.getSelection()?.toString()).toBe("https://login.example.org/p/main/oidc"));
  root.unmount();
});
