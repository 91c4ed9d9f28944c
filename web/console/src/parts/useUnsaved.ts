import { useEffect } from "react";
import { useBlocker } from "react-router";
import type { Key } from "../i18n/words";
import { useLeaveQuestion } from "./useLeaveQuestion";
import { leaves } from "./way";

/**
 * Asks before what somebody typed is lost, or what is being done is broken off. Whoever closes the tab is asked by the
 * browser, in its words.
 *
 * @param asked what is asked, where it is not about what was typed
 */
export function useUnsaved(dirty: boolean, asked?: Key): void {
  const ask = useLeaveQuestion();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) => dirty && leaves(currentLocation, nextLocation, historyAction),
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    return ask({ stay: () => blocker.reset(), leave: () => blocker.proceed() }, asked);
  }, [blocker, ask, asked]);
  useEffect(() => {
    if (!dirty) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [dirty]);
}
