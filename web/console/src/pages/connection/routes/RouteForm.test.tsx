import { expect, test, vi } from "vitest";
import { drawnInPool, holds, soon, type } from "../../../testing/drawn";
import { EMPTY } from "./filled";
import { RouteForm } from "./RouteForm";

const told = () => [...document.querySelectorAll(".ant-form-item-explain-error")].map((one) => one.textContent);

test("the target of a route is judged by the server while it is typed; what the form finds itself stays", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    return Response.json(
      { code: "invalid-fields", errors: [{ field: "target", detail: "A target needs https." }] },
      { status: 400 },
    );
  });
  drawnInPool(<RouteForm path="/routes" stored={{ ...EMPTY, id: "r", position: 0, name: "Shop" }} save={vi.fn()} />, [
    "connections:write",
  ]);

  await type("#name", " ");
  await soon(() => told().length === 1);
  await type("#target", "http://shop.example/");
  await soon(() => told().length === 2);
  const before = asked.length;
  await type("#target", "http://shop.example/x");
  await soon(() => asked.length > before);
  await holds(() => expect(told()).toEqual([expect.stringContaining("name"), "A target needs https."]));
  expect(asked.at(-1)).toBe("PUT /routes/r?dry-run=true");
});
