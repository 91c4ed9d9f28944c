import { useEffect, useRef, useState } from "react";
import { NavLink } from "react-router";

/** Parts of a page that have addresses of their own. On a narrow screen the one that is shown is brought into view. */
export function TabLinks({ name, tabs }: { name: string; tabs: { to: string; label: string; here: boolean }[] }) {
  const row = useRef<HTMLElement>(null);
  const here = tabs.find((tab) => tab.here)?.to;
  const [more, setMore] = useState("");
  const look = () => row.current !== null && setMore(hidden(row.current));
  // without dependencies: words of another language are of another width
  useEffect(() => {
    if (row.current === null) return;
    const seen = new ResizeObserver(look);
    seen.observe(row.current);
    return () => seen.disconnect();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for anew where another one is shown
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(".here");
    if (row.current !== null && tab) row.current.scrollLeft = tab.offsetLeft - row.current.offsetLeft - 48;
  }, [here]);
  return (
    <nav className={`tabs ${more}`} aria-label={name} ref={row} onScroll={look}>
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

const SLACK = 4;

/** On which sides there are more than can be seen. */
const hidden = ({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string =>
  [scrollLeft > SLACK && "before", scrollLeft + clientWidth < scrollWidth - SLACK && "after"]
    .filter((side) => side !== false)
    .join(" ");
