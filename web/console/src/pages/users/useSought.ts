import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { dropSearch, keepSearch, keptSearch, type Sought } from "../../api/searches";
import { type Way, wayOf } from "../../parts/way";

export const BY: Sought["by"][] = ["name", "phone", "email", "username", "external-id", "openid", "unionid", "id"];

interface Seeking extends Way {
  /** What the search is kept by. */
  sought?: string;
}

const EVERYBODY: Sought = { by: "name", text: "" };

const read = (name: string | undefined) => ({
  name,
  sought: (name === undefined ? null : keptSearch(name)) ?? EVERYBODY,
});

/**
 * Who is looked for, for going back and for loading the page again until whoever looks signs out. It stays on a page
 * that is only hidden while they sign in again.
 */
export function useSought(): [Sought, (sought: Sought) => void] {
  const { search, state } = useLocation();
  const go = useNavigate();
  const { sought: name }: Seeking = wayOf(state);
  const [of, look] = useState(() => read(name));
  if (of.name !== name) look(read(name));
  const seek = (sought: Sought) => {
    if (name !== undefined) dropSearch(name);
    const state: Seeking = { sought: keepSearch(sought) };
    void go({ search }, { replace: true, preventScrollReset: true, state });
  };
  return [of.sought, seek];
}
