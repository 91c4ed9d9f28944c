import { useEffect, useSyncExternalStore } from "react";

const typed = new Set<symbol>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether something is typed on the page that is not saved yet. */
export const useIsUnsaved = (): boolean => useSyncExternalStore(subscribe, () => typed.size > 0);

/** Says so of one form. */
export function useMarkedUnsaved(marked: boolean): void {
  useEffect(() => {
    if (!marked) return;
    const mine = Symbol("typed");
    typed.add(mine);
    tell();
    return () => {
      typed.delete(mine);
      tell();
    };
  }, [marked]);
}
