import {
  ApiOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  BgColorsOutlined,
  DesktopOutlined,
  IdcardOutlined,
  KeyOutlined,
  MenuOutlined,
  RocketOutlined,
  SettingOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { Button, Drawer, Grid, Menu } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useLocation, useNavigate, useNavigation } from "react-router";
import { useMe } from "../api/queries";
import type { Pool } from "../api/types";
import { useWords } from "../i18n";
import type { Key } from "../i18n/words";
import icon from "../icon.svg";
import { CreatePool } from "../pages/pool/CreatePool";
import { Choice } from "../parts/Choice";
import { regainFocus } from "../parts/focus";
import { Leaving } from "./Leaving";
import { Account, Language, Look } from "./TopMenus";

/** No slug has a blank. */
const NEW = "new pool";

/** Those that are of all pools are for who owns all. */
const PAGES: { path: string; label: Key; icon: ReactNode; ofAll?: true }[] = [
  { path: "", label: "nav.start", icon: <RocketOutlined /> },
  { path: "overview", label: "nav.overview", icon: <BarChartOutlined /> },
  { path: "connections", label: "nav.connections", icon: <ApiOutlined /> },
  { path: "applications", label: "nav.applications", icon: <AppstoreOutlined /> },
  { path: "login-page", label: "nav.brand", icon: <BgColorsOutlined /> },
  { path: "users", label: "nav.users", icon: <TeamOutlined /> },
  { path: "webhooks", label: "nav.webhooks", icon: <BellOutlined /> },
  { path: "developers", label: "nav.developers", icon: <IdcardOutlined /> },
  { path: "audit", label: "nav.audit", icon: <AuditOutlined /> },
  { path: "keys", label: "nav.keys", icon: <KeyOutlined /> },
  { path: "settings", label: "nav.pool", icon: <SettingOutlined /> },
  { path: "system", label: "nav.system", icon: <DesktopOutlined />, ofAll: true },
];

export function Frame({ pool, pools, children }: { pool: Pool; pools: Pool[]; children: ReactNode }) {
  const { t } = useWords();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked after where another page is shown
  useEffect(() => regainFocus(), [pathname]);
  const menu = <Pages pool={pool} pools={pools} chosen={() => setOpen(false)} />;
  return (
    <>
      <a className="skip" href="#content">
        {t("frame.skip")}
      </a>
      <header className="top">
        {!wide && (
          <Button type="text" icon={<MenuOutlined />} aria-label={t("frame.menu")} onClick={() => setOpen(true)} />
        )}
        <Link to={`/pools/${pool.slug}`} className="brand" aria-label="Saoma">
          <img src={icon} alt="" />
          {wide && "Saoma"}
        </Link>
        <span className="grow" />
        <Language />
        <Look />
        <Account />
      </header>
      <Going />
      <div className="frame">
        {wide ? (
          <nav aria-label={t("frame.pages")} style={{ width: 220, flex: "none", padding: "16px 8px" }}>
            {menu}
          </nav>
        ) : (
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={pool.name}>
            <nav aria-label={t("frame.pages")}>{menu}</nav>
          </Drawer>
        )}
        <main id="content" style={{ flex: 1, minWidth: 0 }}>
          <div className="page">
            <Leaving pool={pool} />
            {children}
          </div>
        </main>
      </div>
    </>
  );
}

/** Says that the next page is on its way, where its code takes a while to come. */
function Going() {
  const { t } = useWords();
  return useNavigation().state === "idle" ? null : (
    <div className="going" role="progressbar" aria-label={t("frame.going")} />
  );
}

function Pages({ pool, pools, chosen }: { pool: Pool; pools: Pool[]; chosen: () => void }) {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe().data;
  const [creating, setCreating] = useState(false);
  const here = useLocation().pathname.split("/")[3] ?? "";
  return (
    <>
      <Choice
        aria-label={t("pool.choose")}
        style={{ width: "100%", marginBottom: 12 }}
        value={pool.slug}
        onChange={(slug) => (slug === NEW ? setCreating(true) : void go(`/pools/${slug}`))}
        options={[
          ...pools.map((one) => ({ value: one.slug, label: one.name })),
          ...(me?.ownsAll === true ? [{ value: NEW, label: t("pool.new") }] : []),
        ]}
      />
      {creating && <CreatePool closed={() => setCreating(false)} />}
      <Menu
        style={{ border: 0, background: "transparent" }}
        selectedKeys={[here]}
        onClick={chosen}
        items={PAGES.filter((page) => page.ofAll !== true || me?.ownsAll === true).map((page) => ({
          key: page.path,
          icon: page.icon,
          label: <Link to={`/pools/${pool.slug}${page.path === "" ? "" : `/${page.path}`}`}>{t(page.label)}</Link>,
        }))}
      />
    </>
  );
}
