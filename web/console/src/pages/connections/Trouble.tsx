import { Tag } from "antd";
import { Link } from "react-router";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { useLastReport } from "../connection/visits";
import { placeOf, refusalsOf, useNotices, useNoticeWords } from "../start/Notices";

/** What is wrong with a connection, beside its name: what WeChat refuses, or else that the doctor found something. */
export function Trouble({ identifier }: { identifier: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const worded = useNoticeWords();
  const [refused] = refusalsOf(useNotices(pool), identifier);
  const last = useLastReport(identifier, false);
  // What was found before the last change may be mended by it.
  const report = last?.outdated === false ? last.report : null;
  const here = `/pools/${pool.slug}/connections/${identifier}`;
  if (refused !== undefined) {
    return (
      <Link to={`${here}/${placeOf(refused.kind)}`} title={worded(refused)}>
        <Tag color="error">{t(`notice.chip.${refused.kind}`)}</Tag>
      </Link>
    );
  }
  return (
    report?.verdict === "failed" && (
      <Link to={`${here}/doctor`} title={t("notice.doctor-failed", { at: moment(report.at, language) })}>
        <Tag color="error">{t("notice.chip.doctor-failed")}</Tag>
      </Link>
    )
  );
}
