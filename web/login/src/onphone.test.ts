import { beforeEach, expect, test, vi } from "vitest";
import { foldCode } from "./onphone";
import { PAGE } from "./testing";

beforeEach(() => {
  document.body.innerHTML =
    '<div id="panel"><div id="code"></div><div class="say"><h2 id="title"></h2></div><p id="hint"></p></div>';
});

test("on a phone the code is folded away below the way into WeChat", () => {
  foldCode(document, PAGE, "phone");

  const fold = document.querySelector("details");
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector("#code")).not.toBeNull();
  expect(document.querySelector("input")?.value).toBe("https://shop.example/");
  expect(Array.from(document.getElementById("panel")?.children ?? [], (one) => one.className)).toEqual([
    "say",
    "way",
    "fold",
  ]);
});

test("where the website tells no address the code is open", () => {
  foldCode(document, { ...PAGE, home: null }, "phone");

  expect(document.querySelector("details")?.open).toBe(true);
  expect(document.querySelector("input")).toBeNull();
});

test.each(["computer", "wechat"] as const)("at a %s the code stays where it is", (device) => {
  foldCode(document, PAGE, device);

  expect(document.querySelector("details")).toBeNull();
});

test("the address is copied, and where it cannot be it is marked for the hand", async () => {
  const write = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce().mockRejectedValueOnce(new Error("no"));
  vi.stubGlobal("navigator", { clipboard: { writeText: write } });
  foldCode(document, PAGE, "phone");
  const button = document.querySelector("button");
  const told = document.querySelector("[role=status]");

  button?.click();
  await vi.waitFor(() => expect(told?.textContent).toBe(PAGE.texts["on-phone"].copied));
  button?.click();
  await vi.waitFor(() => expect(told?.textContent).toBe(PAGE.texts["on-phone"].held));
  expect(write).toHaveBeenCalledWith("https://shop.example/");
});
