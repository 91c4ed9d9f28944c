import { useSyncExternalStore } from "react";

/** Light or dark: as the system has it, unless somebody chose. */
export type Choice = "system" | "light" | "dark";

const KEPT = "saoma-look";
const system = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}

export function choice(): Choice {
  const kept = localStorage.getItem(KEPT);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseLook(next: Choice): void {
  localStorage.setItem(KEPT, next);
  for (const listener of listeners) listener();
}

const isDark = (): boolean => (choice() === "system" ? system.matches : choice() === "dark");

export const useChoice = (): Choice => useSyncExternalStore(subscribe, choice);

export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark);
