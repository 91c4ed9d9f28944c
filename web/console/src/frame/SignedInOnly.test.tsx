import { createMemoryRouter } from "react-router";
import { beforeEach, expect, test, vi } from "vitest";
import { tellOtherWindows } from "../api/otherWindows";
import { useOfPool } from "../api/queries";
import { keepSearch } from "../api/searches";
import type { Pool } from "../api/types";
import { drawnAt, holds, says } from "../testing/drawn";
import { SignedInOnly } from "./SignedInOnly";

const POOL = { id: "p", slug: "main" } as Pool;

let here: string | null;

beforeEach(() => {
  sessionStorage.clear();
  here = "owner";
  vi.stubGlobal("fetch", async (path: string) => {
    if (path === "/api/v1/me" && here !== null) return Response.json({ id: here, email: `${here}@example.org` });
    if (path.startsWith("/api/v1/pools/")) return Response.json({ openId: `what the ${here} may see` });
    return Response.json({ code: "unauthorized" }, { status: 401 });
  });
});

function Page() {
  const { data } = useOfPool<{ openId: string }>(POOL, "/users/one");
  return <p>{data?.openId}</p>;
}

const drawnHere = () =>
  drawnAt(
    createMemoryRouter([{ path: "/", element: <SignedInOnly />, children: [{ index: true, element: <Page /> }] }]),
  );

const page = () => document.querySelector("p")?.closest("div");

test("whoever signs out in another window is signed out in this one", async () => {
  drawnHere();
  await says("what the owner may see");
  keepSearch({ by: "phone", text: "13800000000" });
  here = null;
  tellOtherWindows();
  await holds(() => expect(page()?.hidden).toBe(true));
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith("saoma.search"))).toEqual([]);
});

test("who signs in after another in another window finds nothing of theirs in this one", async () => {
  drawnHere();
  await says("what the owner may see");
  here = "auditor";
  tellOtherWindows();
  await says("what the auditor may see");
  expect(document.body.textContent).not.toContain("what the owner may see");
});
