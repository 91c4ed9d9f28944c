import { useEffect, useReducer } from "react";
import type { Push } from "../../api/types";
import { BEGINNING, next } from "./live";

const AGAIN_AFTER = 5_000;

/** Listens to the journal for as long as the page is there; begins anew when the line breaks. */
export function useLive(path: string) {
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
  return { live, tell };
}
