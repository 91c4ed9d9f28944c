/** A field that somebody else changed while a form was filled in, and that stands otherwise in the form. */
export interface Difference {
  path: string[];
  mine: unknown;
  theirs: unknown;
  /** Whether it was changed here as well: else nobody loses anything by theirs. */
  both: boolean;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A form leaves out what is empty, or has it as null or as no text. */
const plain = (value: unknown): string => (value === undefined || value === "" ? "null" : JSON.stringify(value));

const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

function at(fields: unknown, path: string[]): unknown {
  return path.reduce<unknown>((now, name) => (isFields(now) ? now[name] : undefined), fields);
}

function leaves(fields: Fields, above: string[] = []): string[][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    isFields(value) ? leaves(value, [...above, name]) : [[...above, name]],
  );
}

/**
 * Compares three versions of a form's fields: as they were when it was opened, as they stand in it, and as they are
 * stored now.
 */
export function differences(before: object, mine: object, theirs: object): Difference[] {
  return leaves(theirs as Fields).flatMap((path) => {
    const was = at(before, path);
    const here = at({ ...before, ...mine }, path);
    const there = at(theirs, path);
    if (same(was, there) || same(here, there)) return [];
    return [{ path, mine: here, theirs: there, both: !same(was, here) }];
  });
}
