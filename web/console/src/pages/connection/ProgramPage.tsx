import { Alert } from "antd";
import { Link, useParams } from "react-router";
import type { Connection } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { TabLinks } from "../../parts/TabLinks";
import { Doctor } from "./Doctor";
import { QuotaTable } from "./QuotaTable";

const TABS = ["doctor", "quotas"] as const;

/** A mini program: it gets no pushes, and its settings are written in the configuration file only. */
export function ProgramPage({ program }: { program: Connection }) {
  const { t } = useWords();
  const pool = usePool();
  const { tab } = useParams();
  const here = TABS.find((one) => one === tab) ?? "doctor";
  const list = `/pools/${pool.slug}/connections`;
  return (
    <>
      <div>
        <Link to={list}>{t("nav.connections")}</Link>
      </div>
      <Head title={program.displayName} text={`${program.identifier} · ${program.appId}`} />
      <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("connection.program")} />
      <TabLinks
        name={t("connection.parts")}
        tabs={TABS.map((one) => ({
          to: `${list}/${program.identifier}/${one}`,
          label: t(`connection.${one}`),
          here: one === here,
        }))}
      />
      {here === "doctor" ? <Doctor identifier={program.identifier} /> : <QuotaTable identifier={program.identifier} />}
    </>
  );
}
