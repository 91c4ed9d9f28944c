import { useState } from "react";
import { createMemoryRouter, Link } from "react-router";
import { expect, test } from "vitest";
import { button, drawnAt, says, soon } from "../testing/drawn";
import { useUnsaved } from "./useUnsaved";

function Form() {
  const [typed, setTyped] = useState(false);
  useUnsaved(typed);
  return (
    <>
      <button type="button" onClick={() => setTyped(true)}>
        Type
      </button>
      <Link to="/other">Go</Link>
    </>
  );
}

function page() {
  const router = createMemoryRouter([
    { path: "/", element: <Form /> },
    { path: "/other", element: <p>Another page</p> },
  ]);
  drawnAt(router);
  return router;
}

const dialog = () => document.querySelector('[role="dialog"]');

test("who leaves what they typed is asked, stays by the key that is nearest, and goes only by saying so", async () => {
  const { state } = page();
  (await button("Type")).click();
  (await button("Go")).click();
  expect((await soon(dialog)).textContent).toContain("What you typed is not saved.");
  await soon(() => document.activeElement?.textContent === "Stay");
  (document.activeElement as HTMLElement).click();
  expect(state.location.pathname).toBe("/");

  (await button("Go")).click();
  (await button("Discard changes")).click();
  await says("Another page");
});

test("who typed nothing is not asked", async () => {
  page();
  (await button("Go")).click();
  await says("Another page");
  expect(dialog()).toBeNull();
});
