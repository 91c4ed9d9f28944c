import { createBrowserRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { queries } from "../../api/queries";
import { drawnAt, holds, pageOfPool, soon } from "../../testing/drawn";
import { RunDoctor } from "./RunDoctor";

afterEach(() => window.history.replaceState(null, "", "/"));

const DOCTOR = "/pools/main/connections/shop/doctor";

/** A page on which the doctor was asked again; it has not answered yet. */
async function asked() {
  let answer = () => {};
  vi.stubGlobal("fetch", () => {
    return new Promise((answered) => {
      answer = () => answered(Response.json({ verdict: "ok", steps: [] }));
    });
  });
  const router = createBrowserRouter(
    pageOfPool(
      <RunDoctor identifier="shop" />,
      ["doctor:run"],
      { path: "/elsewhere", element: <p>Elsewhere</p> },
      { path: DOCTOR, element: <p>The doctor</p> },
    ),
  );
  drawnAt(router);
  (await soon(() => document.querySelector("button"))).click();
  await soon(() => queries.isMutating() === 1);
  return { router, answer: () => answer() };
}

test("who waits for the doctor is led to what it says", async () => {
  const { router, answer } = await asked();
  answer();
  await holds(() => expect(router.state.location.pathname).toBe(DOCTOR));
});

test("who went on to another page meanwhile stays there", async () => {
  const { router, answer } = await asked();
  await router.navigate("/elsewhere");
  answer();
  await soon(() => queries.isMutating() === 0);
  // Whoever would be led away is so in the next turn.
  await new Promise((led) => setTimeout(led));
  expect(router.state.location.pathname).toBe("/elsewhere");
});
