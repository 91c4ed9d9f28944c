import { expect, test } from "vitest";
import { effects, type World } from "./effects";

test("whatever is known of a scan is forgotten when it is over, and not before", () => {
  const heard: string[] = [];
  const world: World = {
    api: {
      create: () => new Promise(() => undefined),
      state: () => new Promise(() => undefined),
      redeem: () => new Promise(() => undefined),
      binding: () => new Promise(() => undefined),
    },
    request: "sealed",
    language: "en",
    open: () => Object.assign(new EventTarget(), { close: () => heard.push("closed") }) as unknown as EventSource,
    chance: () => 0.5,
    leave: () => undefined,
    keep: (scan) => heard.push(`about ${scan}`),
    forget: () => heard.push("forgotten"),
    again: null,
  };
  const run = effects(world, () => undefined);
  run({ kind: "watch", scan: "a" });
  run({ kind: "hurry" });
  expect(heard).toEqual(["about a"]);
  run({ kind: "unwatch" });
  expect(heard).toEqual(["about a", "closed", "forgotten"]);
});
