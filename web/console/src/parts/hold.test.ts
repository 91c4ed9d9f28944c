import { expect, test } from "vitest";
import { next } from "./hold";

const read = (name: string, version: number) => ({ body: { name, version }, etag: `"v${version}"` });
const all = (body: unknown) => body;
const first = { read: read("one", 1), key: '"v1"' };

test("what was read anew is shown anew", () => {
  expect(next(first, read("two", 2), false, all)).toEqual({ read: read("two", 2), key: '"v2"' });
});

test("nothing is drawn anew where nothing is new", () => {
  expect(next(first, { ...first.read }, false, all)).toBe(first);
});

test("what somebody else changed waits while something is typed", () => {
  expect(next(first, read("two", 2), true, all)).toBe(first);
});

test("a version that changed nothing of the form is taken over while something is typed", () => {
  expect(next(first, read("one", 2), true, all)).toEqual({ read: read("one", 2), key: '"v1"' });
  const webhook = { read: { body: { url: "u", dead: 1 }, etag: "a" }, key: "a" };
  const failing = { body: { url: "u", dead: 2 }, etag: "b" };
  expect(next(webhook, failing, true, ({ url }) => url)).toEqual({ read: failing, key: "a" });
});

test("once it is saved it is drawn anew, though the version was taken over before", () => {
  const held = next(first, read("one", 2), true, all);
  expect(next(held, held.read, false, all).key).toBe('"v2"');
});
