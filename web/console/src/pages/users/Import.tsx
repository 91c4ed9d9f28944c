import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Steps } from "antd";
import { Link } from "react-router";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { save } from "../../parts/csv";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";
import { ProblemBox } from "../../parts/ProblemBox";
import { DropFile } from "./DropFile";
import { Reported } from "./Reported";
import { stepOf } from "./sent";
import { Underway } from "./Underway";
import { Unreadable } from "./Unreadable";
import { useSending } from "./useSending";

/** The usual columns, and a person made up. */
const TEMPLATE = [
  { name: "Mei", phone: "+8613800138000", email: "mei@example.org", external_id: "c-17", identities: "" },
];

/** A file is looked at first; only then is it taken. */
export function Import() {
  const { t } = useWords();
  const pool = usePool();
  const { file, sent, look, take, stop, choose } = useSending((dry) => `/users/import?dry-run=${dry}`, {
    taking: "import.leave",
    checked: "import.unsaved",
  });
  if (!may(pool, "users:import")) return <NotYours title={t("users.import")} />;
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/users`}>{t("nav.users")}</Link>
      </div>
      <Head title={t("users.import")} text={t("import.text")} />
      <Steps
        size="small"
        current={stepOf(sent)}
        style={{ marginBottom: 24 }}
        items={[{ title: t("import.choose") }, { title: t("import.check") }, { title: t("import.take") }]}
      />
      {(sent.kind === "choose" || sent.kind === "unreadable" || sent.kind === "stopped" || sent.kind === "failed") && (
        <>
          {sent.kind === "unreadable" && <Unreadable name={file?.name ?? ""} detail={sent.detail} />}
          {sent.kind === "failed" && <ProblemBox error={sent.error} />}
          {(sent.kind === "stopped" || (sent.kind === "failed" && !sent.dry)) && (
            <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("import.stopped")} />
          )}
          <DropFile dropped={look}>
            <p className="quiet">{t("import.formats")}</p>
          </DropFile>
          <p className="quiet">{t("import.columns")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre className="wide" tabIndex={0}>
            name,phone,email,external_id,identities{"\n"}Mei,+8613800138000,,c-17,wx…:openid:unionid
          </pre>
          <Button icon={<DownloadOutlined />} onClick={() => save("users-template.csv", TEMPLATE)}>
            {t("import.template")}
          </Button>
        </>
      )}
      {sent.kind === "sending" && (
        <Underway
          sent={sent}
          name={file?.name ?? ""}
          checking="import.checking"
          taking="import.taking"
          stopped="import.stop"
          stop={stop}
        />
      )}
      {sent.kind === "checked" && (
        <>
          <Reported report={sent.report} />
          <div className="row" style={{ marginTop: 24 }}>
            <Button type="primary" disabled={sent.report.created === 0 || file === null} onClick={take}>
              {t("import.go", { n: sent.report.created })}
            </Button>
            <Button onClick={choose}>{t("import.other")}</Button>
          </div>
        </>
      )}
      {sent.kind === "done" && (
        <>
          <Alert
            type="success"
            showIcon
            role="status"
            style={{ marginBottom: 16 }}
            title={t("import.done", { n: sent.report.created })}
          />
          <Reported report={sent.report} />
          <Link to={`/pools/${pool.slug}/users`}>{t("import.look")}</Link>
        </>
      )}
    </>
  );
}
