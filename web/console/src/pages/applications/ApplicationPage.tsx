import { CodeOutlined, ExportOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { Link, useParams } from "react-router";
import { useApplication } from "../../api/queries";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import { TabLinks } from "../../parts/TabLinks";
import { useTrial } from "../trial/useTrial";
import { Checker } from "./Checker";
import { DeviceCode } from "./DeviceCode";
import { Logouts } from "./Logouts";
import { ReadyCode } from "./ReadyCode";
import { Settings } from "./Settings";

const TABS = ["settings", "check", "code", "logouts"] as const;

/** A device comes back to no address, and is told of logouts at none. */
const OF_ADDRESSES: readonly string[] = ["check", "logouts"];

/** One application. The tab is part of the address. */
export function ApplicationPage() {
  const { t } = useWords();
  const pool = usePool();
  const openTrial = useTrial();
  const { clientId = "", tab = "settings" } = useParams();
  const read = useApplication(pool, clientId);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <NotRead of="applications" id={clientId} read={read} />;
  const application = read.data.body;
  const tabs = TABS.filter((one) => application.kind !== "device" || !OF_ADDRESSES.includes(one));
  const here = tabs.find((one) => one === tab) ?? "settings";
  const leftOut = TABS.find((one) => one === tab && one !== here);
  const pages = {
    settings: <Held read={read.data}>{(held) => <Settings application={held.body} version={held.etag ?? ""} />}</Held>,
    check: <Checker clientId={clientId} />,
    code:
      application.kind === "device" ? (
        <DeviceCode application={application} />
      ) : (
        <ReadyCode application={application} />
      ),
    logouts: <Logouts application={application} />,
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/applications`}>{t("nav.applications")}</Link>
      </div>
      <Head title={application.name} text={t(`kind.${application.kind}`)}>
        {application.kind === "device" && here !== "code" && (
          <LinkButton
            to={`/pools/${pool.slug}/applications/${clientId}/code`}
            type="primary"
            icon={<CodeOutlined />}
            title={t("code.device")}
          >
            {t("trial.shell")}
          </LinkButton>
        )}
        {application.kind !== "device" && may(pool, "applications:write") && (
          <Button
            type="primary"
            icon={<ExportOutlined />}
            title={t("trial.hint")}
            onClick={() => openTrial(pool.id, clientId)}
          >
            {t("trial.try")}
          </Button>
        )}
      </Head>
      {application.connections.length === 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t("application.noConnection")}
          action={
            <LinkButton to={`/pools/${pool.slug}/connections`} size="small">
              {t("nav.connections")}
            </LinkButton>
          }
        />
      )}
      {application.madeByFile && here === "settings" && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("application.byFile")} />
      )}
      <TabLinks
        name={t("application.parts")}
        tabs={tabs.map((one) => ({
          to: `/pools/${pool.slug}/applications/${clientId}/${one}`,
          label: t(`application.${one}`),
          here: one === here,
        }))}
      />
      {leftOut !== undefined && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title={t("application.notOfDevices", { part: t(`application.${leftOut}`) })}
        />
      )}
      {pages[here]}
    </>
  );
}
