import { useEffect, useRef } from "react";
import { NavLink } from "react-router";

/** Parts of a page that have addresses of their own. On a narrow screen the one that is shown is brought into view. */
export function TabLinks({ name, tabs }: { name: string; tabs: { to: string; label: string; here: boolean }[] }) {
  const row = useRef<HTMLElement>(null);
  const here = tabs.find((tab) => tab.here)?.to;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for anew where another one is shown
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(".here");
    if (row.current !== null && tab) row.current.scrollLeft = tab.offsetLeft - row.current.offsetLeft - 48;
  }, [here]);
  return (
    <nav className="tabs" aria-label={name} ref={row}>
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          aria-current={tab.here ? "page" : undefined}
          className={tab.here ? "here" : ""}
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
