let last: Element | null = null;

document.addEventListener("focusin", ({ target }) => {
  last = target instanceof Element ? target : null;
});

/** Whether what had the focus is not on the page any more, so that keys and screen readers would begin anew. */
const isLost = (): boolean =>
  last !== null && !last.isConnected && (document.activeElement === null || document.activeElement === document.body);

/**
 * After a page came in the place of another, or a row went: what had the focus may have gone with it. Then the first
 * of these that is there takes it, or the heading of what is shown now.
 */
export function regainFocus(...wanted: string[]): void {
  if (!isLost()) return;
  const next = [...wanted, "main h1"]
    .map((one) => document.querySelector<HTMLElement>(one))
    .find((one) => one !== null);
  next?.focus();
}
