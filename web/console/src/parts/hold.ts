import type { Answer } from "../api/client";

export interface Held<T> {
  read: Answer<T>;
  /** Another one where what shows it is to be drawn anew. */
  key: string;
}

const text = (value: unknown): string =>
  JSON.stringify(value, (name, part: unknown) => (name === "version" ? undefined : part)) ?? "";

/**
 * What a form goes on with when its page has read something. While something is typed into it, what somebody else
 * changed waits, so that saving tells of it; a version in which nothing that the form shows has changed is taken over.
 */
export function next<T>(held: Held<T>, read: Answer<T>, unsaved: boolean, shown: (body: T) => unknown): Held<T> {
  const isRead = held.read.body === read.body && held.read.etag === read.etag;
  if (!unsaved) {
    const key = read.etag ?? "";
    return isRead && held.key === key ? held : { read, key };
  }
  const same = !isRead && text(shown(held.read.body)) === text(shown(read.body));
  return same ? { read, key: held.key } : held;
}
