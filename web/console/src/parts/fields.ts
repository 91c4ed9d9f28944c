import type { FormInstance } from "antd";
import { Problem } from "../api/client";

/** Puts what the server says of each field beside it; what belongs to no field of the form is given back. */
export function showErrors(form: FormInstance, error: unknown): string[] {
  if (!(error instanceof Problem)) return [];
  const known = new Set(Object.keys(form.getFieldsValue(true) as Record<string, unknown>));
  const here = new Map<string, string[]>();
  const elsewhere: string[] = [];
  for (const { field, detail } of error.errors) {
    const top = field.split(/[.[]/)[0] ?? field;
    if (known.has(top)) here.set(top, [...(here.get(top) ?? []), detail]);
    else elsewhere.push(detail);
  }
  form.setFields([...here].map(([name, errors]) => ({ name, errors: [...new Set(errors)] })));
  const first = here.keys().next().value;
  if (first !== undefined) form.scrollToField(first, { focus: true });
  return elsewhere;
}
