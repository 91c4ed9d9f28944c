import { expect, test } from "vitest";
import type { Application } from "../../api/types";
import { nextStep } from "./nextStep";

const application = (...connections: string[]) =>
  ({ clientId: "c", name: "Shop", kind: "web", redirectUris: [], connections }) as unknown as Application;

const next = (applications: Application[] | undefined, known: boolean | undefined) =>
  nextStep({ identifier: "account", applications, known }).kind;

test("a new connection leads to an application, to being offered there, and to a login", () => {
  expect(next([], false)).toBe("create");
  expect(next([application("other")], false)).toBe("offer");
  expect(next([application("other"), application("other", "account")], false)).toBe("try");
});

test("nothing is left to do once somebody has come by it, or while that is not known", () => {
  expect(next([application("account")], true)).toBe("nothing");
  expect(next([application("other")], undefined)).toBe("nothing");
  expect(next(undefined, false)).toBe("nothing");
});
