import { Alert, Button } from "antd";
import { Link } from "react-router";
import { useOfPool } from "../../api/queries";
import type { Page, Pool } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";

interface Notice {
  kind: "secret-refused" | "route-dead-letters" | "webhook-dead-letters" | "webhook-failing" | "webhook-disabled";
  object: string;
  name: string;
  since: string | null;
}

export function useNotices(pool: Pool): Notice[] {
  const options = { every: 30_000, enabled: may(pool, "deliveries:read") };
  return useOfPool<Page<Notice>>(pool, "/notices", options).data?.items ?? [];
}

/** What wants somebody to look at it; nothing where all is well. */
export function Notices() {
  const { t, language } = useWords();
  const pool = usePool();
  const notices = useNotices(pool);
  return (
    <>
      {notices.map(({ kind, object, name, since }) => (
        <Alert
          key={`${kind} ${object}`}
          type={kind === "webhook-disabled" ? "error" : "warning"}
          showIcon
          style={{ marginBottom: 12 }}
          title={t(`notice.${kind}`, { name, since: since === null ? "" : moment(since, language) })}
          action={
            <Link to={`/pools/${pool.slug}/${mended(kind, object)}`}>
              <Button size="small">{t("notice.look")}</Button>
            </Link>
          }
        />
      ))}
    </>
  );
}

/** Where it is mended. */
function mended(kind: Notice["kind"], object: string): string {
  if (kind === "secret-refused") return `connections/${object}/settings`;
  return kind === "route-dead-letters" ? `connections/${object}/routes` : `webhooks/${object}`;
}
