import { expect, test } from "vitest";
import { NotLoaded, page } from "./page";

test("a page whose code cannot be fetched says that, and not that there is no such page", async () => {
  const away = new TypeError("Failed to fetch dynamically imported module");
  await expect(page(() => Promise.reject(away))()).rejects.toBeInstanceOf(NotLoaded);
});
