import { expect, test } from "vitest";
import { filledAssociation, NO_ASSOCIATION, writtenAssociation } from "./newcomers";

test("whoever chooses to ask begins with the three ways by password", () => {
  expect(filledAssociation({ association: "none", associationMethods: [] }).associationMethods).toEqual([
    "username-password",
    "phone-password",
    "email-password",
  ]);
});

test("methods that are stored are shown", () => {
  const stored = { association: "ask-binding" as const, associationMethods: ["email-code"] };
  expect(filledAssociation(stored)).toEqual(stored);
});

test("methods are written with ask-binding only, and all of them may be taken away for the server to judge", () => {
  expect(writtenAssociation(NO_ASSOCIATION)).toEqual({ association: "none" });
  expect(writtenAssociation({ association: "ask-binding", associationMethods: ["phone-code"] })).toEqual({
    association: "ask-binding",
    associationMethods: ["phone-code"],
  });
});

test("fields that are matched by stay as long as matching does", () => {
  const stored = { association: "field-matching" as const, associationMethods: [], associationFields: ["phone"] };
  expect(writtenAssociation(stored, stored)).toEqual({ association: "field-matching", associationFields: ["phone"] });
  expect(writtenAssociation({ ...stored, association: "none" }, stored)).toEqual({ association: "none" });
});
