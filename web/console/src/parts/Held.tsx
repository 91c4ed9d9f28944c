import { type ReactNode, useState } from "react";
import type { Answer } from "../api/client";
import { type Held as Kept, next } from "./hold";
import { MeanwhileContext } from "./meanwhile";
import { useIsUnsaved } from "./unsaved";

interface Props<T> {
  read: Answer<T>;
  /** What of it the form shows; all of it if left out. */
  shown?: (body: T) => unknown;
  children: (read: Answer<T>) => ReactNode;
}

const all = (body: unknown): unknown => body;

/** A form with what is stored: drawn anew when that is another, but never under somebody's hands. */
export function Held<T>({ read, shown = all, children }: Props<T>) {
  const unsaved = useIsUnsaved();
  const [held, setHeld] = useState<Kept<T>>({ read, key: read.etag ?? "" });
  const now = next(held, read, unsaved, shown);
  if (now !== held) setHeld(now);
  const take = () => setHeld({ read, key: now.key });
  return (
    <MeanwhileContext.Provider key={now.key} value={{ body: read.body, take }}>
      {children(now.read)}
    </MeanwhileContext.Provider>
  );
}
