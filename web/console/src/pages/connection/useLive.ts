import { useEffect, useReducer } from "react";
import type { Push } from "../../api/types";
import { BEGINNING, isBehind, type Live, next } from "./live";

const AGAIN_AFTER = 5_000;

/** Where all that came can be read. */
interface List {
  isSuccess: boolean;
  refetch: () => Promise<{ isSuccess: boolean }>;
}

/**
 * Listens to the journal for as long as the page is there; begins anew when the line breaks, and has the list read
 * again for what came meanwhile. A list that cannot be read is read when it can.
 */
export function useLive(path: string, { isSuccess, refetch }: List): Live {
  const [live, tell] = useReducer(next, BEGINNING);
  useEffect(() => {
    let source: EventSource;
    let later: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(path);
      source.addEventListener("heartbeat", () => tell({ kind: "opened" }));
      source.addEventListener("push", (event) => tell({ kind: "pushed", push: JSON.parse(event.data) as Push }));
      source.addEventListener("error", () => {
        source.close();
        tell({ kind: "lost" });
        later = setTimeout(listen, AGAIN_AFTER);
      });
    };
    listen();
    return () => {
      source.close();
      clearTimeout(later);
    };
  }, [path]);
  const reads = isBehind(live) && isSuccess;
  useEffect(() => {
    if (!reads) return;
    let over = false;
    void refetch().then((read) => read.isSuccess && !over && tell({ kind: "read" }));
    return () => {
      over = true;
    };
  }, [reads, refetch]);
  return live;
}
