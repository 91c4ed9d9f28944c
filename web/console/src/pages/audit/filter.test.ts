import { expect, test } from "vitest";
import { named, query } from "./filter";

test("only what narrows is asked for", () => {
  expect(query({ actor: "", action: "", from: "", to: "" })).toBe("");
  expect(query({ actor: "developer/5f0c", action: "doctor.run", from: "2026-03-01T08:00:00.000Z", to: "" })).toBe(
    "?actor=developer%2F5f0c&action=doctor.run&from=2026-03-01T08%3A00%3A00.000Z",
  );
});

test("whoever did something has the name that the API asks by", () => {
  expect(named({ kind: "program", id: "5f0c" })).toBe("program/5f0c");
  expect(named({ kind: "itself", id: null })).toBe("itself");
});
