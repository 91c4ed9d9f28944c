import { useMe, useOfPool } from "../../api/queries";
import type { AuditEntry, Developer, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";

type Actor = AuditEntry["actor"];

/** Whoever did something: developers by their address, as long as they have a part in the pool. */
export function Who({ actor: { kind, id } }: { actor: Actor }) {
  const { t } = useWords();
  const email = useEmails().get(id ?? "");
  const me = useMe().data;
  if (id !== null && id === me?.id) return <>{t("audit.you")}</>;
  return (
    <>
      {t(`actor.${kind}`)} {email === undefined ? <code>{id}</code> : <span title={id ?? ""}>{email}</span>}
    </>
  );
}

function useEmails(): Map<string, string> {
  const pool = usePool();
  const options = { enabled: may(pool, "developers:read") };
  const developers = useOfPool<Page<Developer>>(pool, "/developers", options).data?.items ?? [];
  return new Map(developers.map(({ id, email }) => [id, email]));
}
