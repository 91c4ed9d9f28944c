import { QueryClientProvider } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { queries } from "../../api/queries";
import { button, drawn, says, type } from "../../testing/drawn";
import { PasskeyList } from "./PasskeyList";

test("whoever has as many as there may be is told so, and no device makes one more", async () => {
  const create = vi.fn();
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.spyOn(navigator, "credentials", "get").mockReturnValue({ create } as unknown as CredentialsContainer);
  const refusal = { code: "too-many-passkeys", detail: "Remove one first." };
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) =>
    method === "GET" ? Response.json({ items: [], next: null }) : Response.json(refusal, { status: 409 }),
  );
  drawn(
    <QueryClientProvider client={queries}>
      <PasskeyList />
    </QueryClientProvider>,
  );
  (await button("Add a passkey")).click();
  await type(".ant-modal input", "My phone");
  (await button("Make it on this device")).click();
  await says("Remove one first.");
  expect(create).not.toHaveBeenCalled();
});
