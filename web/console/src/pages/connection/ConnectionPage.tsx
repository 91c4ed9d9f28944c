import { Alert } from "antd";
import { Link, useParams } from "react-router";
import { useConnectionSettings, useConnections } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import { TabLinks } from "../../parts/TabLinks";
import { ConnectionNotices } from "./ConnectionNotices";
import { Delivering } from "./Delivering";
import { Doctor } from "./Doctor";
import { Journal } from "./Journal";
import { Moved } from "./moved/Moved";
import { NextStep } from "./NextStep";
import { Offering } from "./Offering";
import { People } from "./People";
import { ProgramPage } from "./ProgramPage";
import { QuotaTable } from "./QuotaTable";
import { Replies } from "./Replies";
import { RoutePage } from "./routes/RoutePage";
import { ServerMode } from "./ServerMode";
import { Settings } from "./Settings";

const TABS = [
  "settings",
  "mode",
  "applications",
  "identities",
  "replies",
  "doctor",
  "journal",
  "routes",
  "quotas",
  "moved",
] as const;

/** One connection. The tab is part of the address. */
export function ConnectionPage() {
  const { identifier = "" } = useParams();
  const connections = useConnections(usePool());
  if (connections.isPending) return <Loading />;
  const program = connections.data?.items.find((one) => one.identifier === identifier && one.type === "mini-program");
  return program === undefined ? <AccountPage /> : <ProgramPage program={program} />;
}

function AccountPage() {
  const { t } = useWords();
  const pool = usePool();
  const { identifier = "", tab = "settings", item } = useParams();
  const settings = useConnectionSettings(pool, identifier);
  if (settings.isPending) return <Loading />;
  if (settings.isLoadingError) return <NotRead of="connections" id={identifier} read={settings} />;
  const connection = settings.data.body;
  const here = TABS.find((one) => one === tab) ?? "settings";
  const pages = {
    settings: <Held read={settings.data}>{(held) => <Settings read={held} />}</Held>,
    mode: <ServerMode key={identifier} read={settings.data} />,
    applications: <Offering identifier={identifier} />,
    identities: <People identifier={identifier} />,
    replies: <Replies identifier={identifier} />,
    doctor: <Doctor identifier={identifier} />,
    journal: <Journal identifier={identifier} />,
    routes:
      item === undefined ? (
        <Delivering identifier={identifier} ofFile={connection.madeByFile} />
      ) : (
        <RoutePage key={item} identifier={identifier} item={item} ofFile={connection.madeByFile} />
      ),
    quotas: <QuotaTable identifier={identifier} />,
    moved: <Moved identifier={identifier} appId={connection.appId} />,
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/connections`}>{t("nav.connections")}</Link>
      </div>
      <Head title={connection.displayName} text={`${connection.identifier} · ${connection.appId}`} />
      <ConnectionNotices connection={connection} tab={here} />
      <NextStep identifier={identifier} tab={here} />
      {connection.madeByFile && here === "settings" && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("connection.byFile")} />
      )}
      <TabLinks
        name={t("connection.parts")}
        tabs={TABS.map((one) => ({
          to: `/pools/${pool.slug}/connections/${identifier}/${one}`,
          label: t(`connection.${one}`),
          here: one === here,
        }))}
      />
      {pages[here]}
    </>
  );
}
