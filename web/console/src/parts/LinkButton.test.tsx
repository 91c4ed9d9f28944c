import { expect, test } from "vitest";
import { drawnInPool, says } from "../testing/drawn";
import { LinkButton } from "./LinkButton";

test("is one link, which leads on without loading the page again", async () => {
  drawnInPool(<LinkButton to="/pools/main/users">Go</LinkButton>, [], {
    path: "pools/main/users",
    element: <p>All users</p>,
  });
  await says("Go");
  const link = document.querySelector<HTMLAnchorElement>("a[href$='/pools/main/users']");
  expect(link?.textContent).toBe("Go");
  expect(document.querySelector("button")).toBeNull();

  link?.click();

  await says("All users");
});
