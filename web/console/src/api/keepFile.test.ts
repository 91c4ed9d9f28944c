import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { save } from "../parts/csv";
import { download } from "./client";

const kept: string[] = [];
let made = 0;
const addresses = new Map<string, Blob>();

beforeEach(() => {
  vi.useFakeTimers();
  kept.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const address = `blob:${made++}`;
    addresses.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void addresses.delete(address));
  // As a browser does: it begins to read the file some time after the click.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    setTimeout(() => kept.push(`${this.download}: ${addresses.get(this.href)?.size}`), 1_000);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a file is there for as long as a browser may take to begin with it, and no longer", async () => {
  save("rows.csv", [{ a: 1 }]);
  vi.stubGlobal("fetch", async () => new Response("zip"));
  await download("/backup", "backup.zip");
  vi.advanceTimersByTime(1_000);
  expect(kept).toEqual(["rows.csv: 7", "backup.zip: 3"]);
  vi.runAllTimers();
  expect(addresses.size).toBe(0);
});
