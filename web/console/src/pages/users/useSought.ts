import { useLocation, useNavigate } from "react-router";
import { type Way, wayOf } from "../../parts/way";

export const BY = ["name", "phone", "email", "username", "external-id", "openid", "unionid", "id"] as const;

export interface Sought {
  by: (typeof BY)[number];
  text: string;
}

interface Seeking extends Way {
  sought?: Sought;
}

const EVERYBODY: Sought = { by: "name", text: "" };

/**
 * Who is looked for. The browser's history keeps it with the page, for going back and for loading it again, but no
 * address does: it may be a phone number.
 */
export function useSought(): [Sought, (sought: Sought) => void] {
  const { search, state } = useLocation();
  const go = useNavigate();
  const { sought = EVERYBODY }: Seeking = wayOf(state);
  const seek = (sought: Sought) =>
    void go({ search }, { replace: true, preventScrollReset: true, state: { sought } satisfies Seeking });
  return [sought, seek];
}
