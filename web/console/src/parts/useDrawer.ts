import { useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { type Way, wayOf } from "./way";

interface Drawer {
  /** What is in it; null while it is closed. */
  shown: string | null;
  open: (id: string) => void;
  close: () => void;
}

/**
 * A drawer with an address: it can be sent to somebody. Going back closes it and going forward opens it, as if it were
 * a page. Closing it goes back where it was opened here; where somebody came by its address, it stays on this page.
 */
export function useDrawer(name: string): Drawer {
  const { search, state, key } = useLocation();
  const go = useNavigate();
  const left = useRef<string | null>(null);
  const asked = new URLSearchParams(search);
  const to = (id: string | null, way: Way, replace: boolean) => {
    const next = new URLSearchParams(search);
    if (id === null) next.delete(name);
    else next.set(name, id);
    void go({ search: `${next}` }, { state: way, replace, preventScrollReset: true });
  };
  const close = () => {
    // Going back takes a moment, in which it may be closed once more: that would go two pages back.
    if (left.current === key) return;
    left.current = key;
    if (wayOf(state).opened === name) void go(-1);
    else to(null, { beside: [name] }, true);
  };
  return {
    shown: asked.get(name) || null,
    open: (id) => to(id, { beside: [name], opened: name }, false),
    close,
  };
}
