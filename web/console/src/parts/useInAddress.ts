import { useSearchParams } from "react-router";
import type { Way } from "./way";

/**
 * A choice that stands in the page's address: whoever is sent it sees the same. What is chosen next takes its place,
 * so that going back leads to the page before and not through all choices.
 */
export function useInAddress<Name extends string>(
  ...names: Name[]
): [Record<Name, string>, (changed: Partial<Record<Name, string>>) => void] {
  const [asked, ask] = useSearchParams();
  const chosen = Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ""])) as Record<Name, string>;
  const choose = (changed: Partial<Record<Name, string>>) =>
    ask(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(changed)) {
          if (value === undefined || value === "") next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true, state: { beside: names } satisfies Way },
    );
  return [chosen, choose];
}
