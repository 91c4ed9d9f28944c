import { expect, test } from "vitest";
import type { Route } from "../../../api/types";
import { EMPTY, filled, moved, written } from "./filled";

const stored: Route = {
  id: "0123456789abcdef01234567",
  name: "shop",
  position: 0,
  target: "https://shop.example.org/wechat",
  active: true,
  answers: false,
  messageTypes: [],
  events: ["SCAN"],
  scenePrefixes: [],
};

test("a form that was not touched writes what was stored", () => {
  expect(written(filled(stored))).toEqual({
    name: "shop",
    target: "https://shop.example.org/wechat",
    active: true,
    answers: false,
    messageTypes: [],
    events: ["SCAN"],
    scenePrefixes: [],
  });
});

test("who wants all names nothing, whatever was chosen before", () => {
  expect(filled({ ...stored, events: [] }).what).toBe("all");
  expect(written({ ...EMPTY, what: "all", events: ["SCAN"] })).toMatchObject({ events: [] });
});

test("a route goes one place up or down, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});
