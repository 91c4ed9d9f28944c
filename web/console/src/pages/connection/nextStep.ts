import type { Application } from "../../api/types";
import { mainOf } from "../start/steps";

/** What is to be done with a connection that nobody has logged in by yet. */
export type Next =
  | { kind: "create" }
  | { kind: "offer" }
  | { kind: "try"; application: Application }
  /** All is done, or nobody can tell yet. */
  | { kind: "nothing" };

interface Facts {
  identifier: string;
  applications: Application[] | undefined;
  /** Whether somebody is known by it. */
  known: boolean | undefined;
}

/** From a new connection to the first login by it. */
export function nextStep({ identifier, applications, known }: Facts): Next {
  if (applications === undefined || known !== false) return { kind: "nothing" };
  if (applications.length === 0) return { kind: "create" };
  const application = mainOf(applications.filter(({ connections }) => connections.includes(identifier)));
  return application === undefined ? { kind: "offer" } : { kind: "try", application };
}
