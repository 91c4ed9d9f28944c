/**
 * Makes the tabs that the server has drawn work: by pointer, and by keyboard as the ARIA practices have it.
 *
 * @returns shows which one is open, without choosing it
 */
export function tabs(root: Document, choose: (way: string) => void): (way: string) => void {
  const all = Array.from(root.querySelectorAll<HTMLElement>('[role="tab"]'));
  const panel = root.getElementById("panel");

  function select(tab: HTMLElement): void {
    for (const other of all) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    panel?.setAttribute("aria-labelledby", tab.id);
  }

  function open(tab: HTMLElement): void {
    select(tab);
    choose(tab.dataset.way ?? "");
  }

  all.forEach((tab, index) => {
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", (event) => {
      const next = all[target(event.key, index, all.length)];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      // A code is a call to WeChat: arrows go along the tabs, and Enter or space opens one.
      for (const other of all) other.tabIndex = other === next ? 0 : -1;
    });
  });
  return (way) => {
    const tab = all.find((one) => one.dataset.way === way);
    if (tab !== undefined) select(tab);
  };
}

function target(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
