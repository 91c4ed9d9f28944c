import { createMemoryRouter } from "react-router";
import { beforeEach, expect, test, vi } from "vitest";
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

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json({ items: [user(path.includes(`prefix=${PHONE}`) ? "Li Lei" : "Everybody")], next: null }),
  );
});

const routes = () => pageOfPool(<Users />, [], { path: "/away", element: <p>Away</p> });

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
  expect(router.state.historyAction).toBe("REPLACE");
  await router.navigate("/away");
  await says("Away");
  await router.navigate(-1);
  await says("Li Lei");
  expect((await field()).value).toBe(PHONE);
});

test("who was looked for is there when the page is loaded again", async () => {
  const { location } = (await sought()).state;
  document.body.replaceChildren();
  drawnAt(createMemoryRouter(routes(), { initialEntries: [location] }));
  await says("Li Lei");
  expect((await field()).value).toBe(PHONE);
});

test("whoever asks for the page anew sees all, and an empty field", async () => {
  const router = await sought();
  await router.navigate("/");
  await says("Everybody");
  expect((await field()).value).toBe("");
});
