import { Alert } from "antd";
import { useOfPool } from "../../api/queries";
import type { Bilingual, Page, Pool } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { LinkButton } from "../../parts/LinkButton";

/** WeChat gives no token, or no code, so nobody can log in: its settings have to be put right, or the day to end. */
interface Refused {
  kind: "app-id-refused" | "secret-refused" | "address-refused" | "account-refused" | "codes-refused" | "quota-used-up";
  refusal: { errcode: number; meaning: Bilingual; advice: Bilingual; address: string | null };
}

interface Other {
  kind: "route-dead-letters" | "webhook-dead-letters" | "webhook-failing" | "webhook-disabled";
  refusal: null;
}

type Notice = { object: string; name: string; since: string | null } & (Refused | Other);

export type Refusal = Notice & Refused;

/** What WeChat refuses of a connection: a token, codes, or both. */
export function refusalsOf(notices: Notice[], connection: string | undefined): Refusal[] {
  const isOfIt = (one: Notice): one is Refusal => one.refusal !== null && one.object === connection;
  return notices.filter(isOfIt);
}

export function useNotices(pool: Pool): Notice[] {
  const options = { every: 30_000, enabled: may(pool, "deliveries:read") };
  return useOfPool<Page<Notice>>(pool, "/notices", options).data?.items ?? [];
}

/** Says a notice in words. */
export function useNoticeWords(): (notice: Notice) => string {
  const { t, said, language } = useWords();
  return ({ kind, name, since, refusal }) => {
    const at = since === null ? "" : moment(since, language);
    if (kind === "address-refused" && refusal?.address != null) {
      return t("notice.address-refused.known", { name, since: at, address: refusal.address });
    }
    const why =
      refusal === null ? "" : t("notice.why", { meaning: said(refusal.meaning), advice: said(refusal.advice) });
    return t(`notice.${kind}`, { name, since: at, why, errcode: refusal?.errcode ?? "" });
  };
}

/** What wants somebody to look at it; nothing where all is well. */
export function Notices() {
  const { t } = useWords();
  const pool = usePool();
  const notices = useNotices(pool);
  const worded = useNoticeWords();
  return (
    <>
      {notices.map((notice) => (
        <Alert
          key={`${notice.kind} ${notice.object}`}
          type={notice.kind === "webhook-disabled" || notice.refusal !== null ? "error" : "warning"}
          showIcon
          style={{ marginBottom: 12 }}
          title={worded(notice)}
          action={
            <LinkButton to={`/pools/${pool.slug}/${mended(notice)}`} size="small">
              {t("notice.look")}
            </LinkButton>
          }
        />
      ))}
    </>
  );
}

/** Where it is mended. */
function mended(notice: Notice): string {
  const { kind, object } = notice;
  if (notice.refusal !== null) return `connections/${object}/${placeOf(notice.kind)}`;
  return kind === "route-dead-letters" ? `connections/${object}/routes` : `webhooks/${object}`;
}

/** The tab of the connection on which a refusal is mended, or else looked at or tried again. */
export function placeOf(kind: Refused["kind"]): "settings" | "doctor" | "quotas" {
  if (kind === "quota-used-up") return "quotas";
  return kind === "app-id-refused" || kind === "secret-refused" ? "settings" : "doctor";
}
