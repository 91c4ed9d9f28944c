import { type RefCallback, useCallback, useState } from "react";

/** How wide a part of the page is at the moment; 0 before it is known. The part bears the ref. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((part: HTMLElement | null) => {
    if (part === null) return;
    const observer = new ResizeObserver(() => setWidth(part.clientWidth));
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
