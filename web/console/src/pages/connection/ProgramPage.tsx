import { Link, useParams } from "react-router";
import type { Connection } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { TabLinks } from "../../parts/TabLinks";
import { ProgramSettings } from "../programs/ProgramSettings";
import { ProgramNotices } from "./ConnectionNotices";
import { Doctor } from "./Doctor";
import { NextStep } from "./NextStep";
import { Offering } from "./Offering";
import { People } from "./People";
import { QuotaTable } from "./QuotaTable";

const TABS = ["settings", "applications", "identities", "doctor", "quotas"] as const;

/** A mini program: it gets no pushes, and says nothing by itself. */
export function ProgramPage({ program }: { program: Connection }) {
  const { t } = useWords();
  const pool = usePool();
  const { tab } = useParams();
  const here = TABS.find((one) => one === tab) ?? "settings";
  const list = `/pools/${pool.slug}/connections`;
  const { identifier } = program;
  const pages = {
    settings: <ProgramSettings identifier={identifier} />,
    applications: <Offering identifier={identifier} />,
    identities: <People identifier={identifier} />,
    doctor: <Doctor identifier={identifier} />,
    quotas: <QuotaTable identifier={identifier} />,
  };
  return (
    <>
      <div>
        <Link to={list}>{t("nav.connections")}</Link>
      </div>
      <Head title={program.displayName} text={`${identifier} · ${program.appId}`} />
      <ProgramNotices identifier={identifier} tab={here} />
      <NextStep identifier={identifier} tab={here} />
      <TabLinks
        name={t("connection.parts")}
        tabs={TABS.map((one) => ({
          to: `${list}/${identifier}/${one}`,
          label: t(`connection.${one}`),
          here: one === here,
        }))}
      />
      {pages[here]}
    </>
  );
}
