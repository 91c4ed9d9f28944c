import { useEffect } from "react";
import { type Location, useBlocker } from "react-router";
import { useWords } from "../i18n";
import type { Key } from "../i18n/words";
import { BESIDE } from "./useInAddress";

type Place = Pick<Location, "pathname" | "search" | "state">;

/** Whether a form is left: it may be of what the address names behind its question mark, too. */
export const leaves = (from: Place, to: Place): boolean =>
  from.pathname !== to.pathname || (from.search !== to.search && to.state !== BESIDE);

/** Asks before what somebody typed is lost, or what is being done is broken off. */
export function useUnsaved(dirty: boolean, asked: Key = "form.leave"): void {
  const { t } = useWords();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && leaves(currentLocation, nextLocation));
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(t(asked))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t, asked]);
  useEffect(() => {
    if (!dirty) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [dirty]);
}
