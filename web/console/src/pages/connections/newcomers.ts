import type { ConnectionSettings } from "../../api/types";

export type AssociationMode = ConnectionSettings["association"];

/** What both forms hold of it. */
export interface AssociationFilled {
  association: AssociationMode;
  associationMethods: string[];
}

export const ASSOCIATION_METHODS = [
  "username-password",
  "phone-password",
  "email-password",
  "phone-code",
  "email-code",
] as const;

const BY_PASSWORD = ASSOCIATION_METHODS.filter((method) => method.endsWith("-password"));

export const NO_ASSOCIATION: AssociationFilled = { association: "none", associationMethods: BY_PASSWORD };

/** Methods are stored with ask-binding only; whoever chooses it begins with what the server takes when none is named. */
export function filledAssociation(stored: AssociationFilled): AssociationFilled {
  return {
    association: stored.association,
    associationMethods: stored.associationMethods.length > 0 ? stored.associationMethods : BY_PASSWORD,
  };
}

/** What hangs on a mode goes with it. Fields are not chosen from: they go back as they were. */
export function writtenAssociation(
  values: AssociationFilled,
  stored?: AssociationFilled & { associationFields: string[] },
): Record<string, unknown> {
  switch (values.association) {
    case "none":
      return { association: "none" };
    case "ask-binding":
      return { association: "ask-binding", associationMethods: values.associationMethods };
    case "field-matching":
      return {
        association: "field-matching",
        ...(stored?.association === "field-matching" ? { associationFields: stored.associationFields } : {}),
      };
  }
}
