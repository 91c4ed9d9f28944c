import { expect, test } from "vitest";
import { asColumns } from "./useActors";

const KNOWN = [{ kind: "developer" as const, id: "5f0c", name: "developer@example.org" }];

test("who did something is plain columns in a file, with the name that people know", () => {
  expect(asColumns({ kind: "developer", id: "5f0c" }, KNOWN)).toEqual({
    kind: "developer",
    id: "5f0c",
    name: "developer@example.org",
  });
  expect(asColumns({ kind: "program", id: "5f0c" }, KNOWN)).toEqual({ kind: "program", id: "5f0c", name: "" });
  expect(asColumns({ kind: "itself", id: null }, KNOWN)).toEqual({ kind: "itself", id: "", name: "" });
});
