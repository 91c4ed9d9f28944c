import { useEffect } from "react";
import { useBlocker } from "react-router";
import { useWords } from "../i18n";
import type { Key } from "../i18n/words";
import { leaves } from "./way";

/** Asks before what somebody typed is lost, or what is being done is broken off. */
export function useUnsaved(dirty: boolean, asked: Key = "form.leave"): void {
  const { t } = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) => dirty && leaves(currentLocation, nextLocation, historyAction),
  );
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
