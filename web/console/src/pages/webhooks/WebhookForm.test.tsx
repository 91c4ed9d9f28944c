import { expect, test, vi } from "vitest";
import { drawnInPool, holds, type } from "../../testing/drawn";
import { nameOf } from "./nameOf";
import { WebhookForm } from "./WebhookForm";

const told = () => [...document.querySelectorAll(".ant-form-item-explain-error")].map((one) => one.textContent);

test("the address of a webhook is judged by the server while it is typed, and nothing is saved", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit) => {
    const { url } = JSON.parse(`${body}`);
    asked.push(`${method} ${path} ${url}`);
    return url === "https://10.0.0.1/"
      ? Response.json(
          { code: "invalid-fields", errors: [{ field: "url", detail: "Not on the public internet." }] },
          { status: 400 },
        )
      : new Response(null, { status: 204 });
  });
  const save = vi.fn();
  drawnInPool(<WebhookForm save={save} />, ["webhooks:write"]);

  await type("#url", "https://10.0.0.1/");
  await holds(() => expect(told()).toEqual(["Not on the public internet."]));
  await type("#url", "https://shop.example/");
  await holds(() => expect(asked).toHaveLength(2));
  await holds(() => expect(told()).toEqual([]));
  expect(asked[0]).toBe("POST /api/v1/pools/p/webhooks?dry-run=true https://10.0.0.1/");
  expect(save).not.toHaveBeenCalled();
});

test("a webhook is called by its name, or else by its host", () => {
  expect(nameOf({ name: "Cashier", url: "https://shop.example/hook" })).toBe("Cashier");
  expect(nameOf({ name: null, url: "https://shop.example/hook" })).toBe("shop.example");
});
