import { NavLink } from "react-router";

/** Parts of a page that have addresses of their own. */
export function TabLinks({ name, tabs }: { name: string; tabs: { to: string; label: string; here: boolean }[] }) {
  return (
    <nav className="tabs" aria-label={name}>
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
