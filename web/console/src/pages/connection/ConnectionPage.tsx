import { Alert, Tabs } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { useConnectionSettings } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { Delivering } from "./Delivering";
import { Doctor } from "./Doctor";
import { Journal } from "./Journal";
import { QuotaTable } from "./QuotaTable";
import { Settings } from "./Settings";

const TABS = ["settings", "doctor", "journal", "routes", "quotas"] as const;

/** One connection. The tab is part of the address. */
export function ConnectionPage() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const location = useLocation();
  const { identifier = "", tab = "settings" } = useParams();
  const settings = useConnectionSettings(pool, identifier);
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <ProblemBox error={settings.error} again={() => void settings.refetch()} />;
  const connection = settings.data.body;
  const pages = {
    settings: <Settings key={settings.data.etag} read={settings.data} justTyped={justTyped(location.state)} />,
    doctor: <Doctor identifier={identifier} />,
    journal: <Journal identifier={identifier} />,
    routes: <Delivering identifier={identifier} />,
    quotas: <QuotaTable identifier={identifier} />,
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/connections`}>{t("nav.connections")}</Link>
      </div>
      <Head title={connection.displayName} text={`${connection.identifier} · ${connection.appId}`} />
      {connection.madeByFile && tab === "settings" && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("connection.byFile")} />
      )}
      <Tabs
        activeKey={TABS.find((one) => one === tab) ?? "settings"}
        onChange={(key) => void go(`/pools/${pool.slug}/connections/${identifier}/${key}`)}
        destroyOnHidden
        items={TABS.map((key) => ({ key, label: t(`connection.${key}`), children: pages[key] }))}
      />
    </>
  );
}

/** Secrets that were typed a moment ago, and still have to be pasted at WeChat. */
function justTyped(state: unknown): { token: string; encodingAesKey: string } {
  const typed = (state ?? {}) as Record<string, unknown>;
  return {
    token: typeof typed.token === "string" ? typed.token : "",
    encodingAesKey: typeof typed.encodingAesKey === "string" ? typed.encodingAesKey : "",
  };
}
