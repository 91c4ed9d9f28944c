import type { FormInstance } from "antd";
import { type FieldError, Problem } from "../api/client";

/** What a field of the API is called in a form, where that is something else. */
export type Called = Record<string, string>;

/** What is wrong with each field of a form: of one that is a list or has parts, all that is wrong in it. */
export function byField(errors: FieldError[], called: Called = {}): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { field, detail } of errors) {
    const top = field.split(/[.[]/)[0] ?? field;
    const name = called[top] ?? top;
    found.set(name, [...new Set([...(found.get(name) ?? []), detail])]);
  }
  return found;
}

/** Puts what the server says of each field beside it; what belongs to no field of the form is given back. */
export function showErrors(form: FormInstance, error: unknown, called: Called = {}): string[] {
  if (!(error instanceof Problem)) return [];
  const known = new Set(Object.keys(form.getFieldsValue(true) as Record<string, unknown>));
  const found = [...byField(error.errors, called)];
  const here = found.filter(([name]) => known.has(name));
  form.setFields(here.map(([name, errors]) => ({ name, errors })));
  const first = here[0]?.[0];
  if (first !== undefined) form.scrollToField(first, { focus: true });
  return found.filter(([name]) => !known.has(name)).flatMap(([, errors]) => errors);
}
