import { createMemoryRouter } from "react-router";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../api/client";
import { queries, signedOut, useMe } from "../../api/queries";
import { button, drawnAt, pageOfPool, says, soon, type } from "../../testing/drawn";
import { Users } from "./Users";

const PHONE = "13800000000";
const FIELD = "input[type=search], .ant-input-search input.ant-input";

const user = (name: string) => ({
  id: name,
  name,
  status: "ACTIVE",
  lastLoginAt: null,
  createdAt: "2026-03-01T08:00:00Z",
});

let signedIn: string;

beforeEach(() => {
  sessionStorage.clear();
  signedIn = "Han Meimei";
  vi.stubGlobal("fetch", async (path: string) =>
    path === "/api/v1/me"
      ? Response.json({ id: signedIn })
      : Response.json({ items: [user(path.includes(`prefix=${PHONE}`) ? "Li Lei" : "Everybody")], next: null }),
  );
});

/** The page of whoever is signed in. */
function Page() {
  return useMe().isSuccess ? <Users /> : null;
}

const routes = () => pageOfPool(<Page />, [], { path: "/away", element: <p>Away</p> });

const field = () => soon(() => document.querySelector<HTMLInputElement>(FIELD));

async function sought() {
  const router = createMemoryRouter(routes());
  drawnAt(router);
  await says("Everybody");
  await type(FIELD, PHONE);
  (await button("Search")).click();
  await says("Li Lei");
  return router;
}

test("who was looked for is there when somebody comes back, and in no address", async () => {
  const router = await sought();
  const { pathname, search, hash } = router.state.location;
  expect(pathname + search + hash).toBe("/");
  expect(JSON.stringify(router.state.location)).not.toContain(PHONE);
  expect(router.state.historyAction).toBe("REPLACE");
  await router.navigate("/away");
  await says("Away");
  await router.navigate(-1);
  await says("Li Lei");
  expect((await field()).value).toBe(PHONE);
});

/** Loads the page again where the router is. */
function loadedAgain({ state }: ReturnType<typeof createMemoryRouter>) {
  queries.clear();
  document.body.replaceChildren();
  drawnAt(createMemoryRouter(routes(), { initialEntries: [state.location] }));
}

test("who was looked for is there when the page is loaded again", async () => {
  loadedAgain(await sought());
  await says("Li Lei");
  expect((await field()).value).toBe(PHONE);
});

test("whoever asks for the page anew sees all, and an empty field", async () => {
  const router = await sought();
  await router.navigate("/");
  await says("Everybody");
  expect((await field()).value).toBe("");
});

test("whoever comes after the end of a session goes back to nobody's search", async () => {
  const router = await sought();
  signedOut(new Problem(401, "signed-out", ""));
  expect(JSON.stringify({ ...sessionStorage })).not.toContain(PHONE);
  loadedAgain(router);
  await says("Everybody");
  expect((await field()).value).toBe("");
});

test("whoever comes after another, whose session ended elsewhere, goes back to nobody's search", async () => {
  const router = await sought();
  signedIn = "Lin Tao";
  loadedAgain(router);
  await says("Everybody");
  expect(JSON.stringify({ ...sessionStorage })).not.toContain(PHONE);
});

test("who was looked for stays on the page whose reader signs in again", async () => {
  await sought();
  const typed = await field();
  signedOut(new Problem(401, "signed-out", ""));
  queries.setQueryData(["me"], { id: signedIn });
  await says("Li Lei");
  expect((await field()).value).toBe(PHONE);
  expect(await field()).toBe(typed);
});
