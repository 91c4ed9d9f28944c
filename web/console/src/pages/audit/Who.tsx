import { useMe } from "../../api/queries";
import type { AuditEntry } from "../../api/types";
import { useWords } from "../../i18n";
import { useActors } from "./useActors";

type Actor = AuditEntry["actor"];

/** Whoever did something: by address or name, as long as they have a part in the pool. */
export function Who({ actor: { kind, id } }: { actor: Actor }) {
  const { t } = useWords();
  const name = useActors().find((known) => known.kind === kind && known.id === id)?.name;
  const me = useMe().data;
  if (id !== null && id === me?.id) return <>{t("audit.you")}</>;
  return (
    <>
      {t(`actor.${kind}`)} {name === undefined ? <code>{id}</code> : <span title={id ?? ""}>{name}</span>}
    </>
  );
}
