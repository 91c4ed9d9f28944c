import { expect, test } from "vitest";
import { guarded } from "./guarded";
import { NotLoaded } from "./NotLoaded";

test("a page whose code cannot be fetched says that, and not that there is no such page", async () => {
  const away = new TypeError("Failed to fetch dynamically imported module");
  const [page] = guarded([{ path: "users", lazy: () => Promise.reject(away) }]);
  const load = page?.lazy as () => Promise<unknown>;
  await expect(load()).rejects.toBeInstanceOf(NotLoaded);
});
