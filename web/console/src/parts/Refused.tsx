import type { FormInstance } from "antd";
import { Problem } from "../api/client";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { useMeanwhile } from "./meanwhile";
import { ProblemBox } from "./ProblemBox";

export interface Compared {
  form: FormInstance;
  /** What stood in the form at first. */
  before: object;
  /** What would stand in it of something stored. */
  fill: (stored: never) => object;
}

interface Props extends Partial<Compared> {
  error: unknown;
}

/** Above a form that was not saved: what went wrong, or what somebody else has made of it meanwhile. */
export function Refused({ error, form, before, fill }: Props) {
  const meanwhile = useMeanwhile();
  const changed = error instanceof Problem && error.code === "changed-meanwhile";
  if (!changed || meanwhile === null || form === undefined || before === undefined || fill === undefined)
    return <ProblemBox error={error} />;
  return <ChangedMeanwhile form={form} before={before} fill={fill} meanwhile={meanwhile} />;
}
