import { Button } from "antd";
import { useState } from "react";
import { useOfPool } from "../api/queries";
import type { Page, Trashed } from "../api/types";
import { may, usePool } from "../frame/InPool";
import { moment, useWords } from "../i18n";
import type { TrashKind } from "./trash";
import { useUndo } from "./useUndo";

/** Under a list: what was in it and can be had back. Nothing where there is none, or for who may not delete. */
export function DeletedLately({ kind }: { kind: TrashKind }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { undo } = useUndo(kind);
  const [busy, setBusy] = useState<string | null>(null);
  const trash = useOfPool<Page<Trashed>>(pool, `/trash/${kind}`, { enabled: may(pool, `${kind}:write`) });
  const items = trash.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <details className="deleted-lately">
      <summary>{t("trash.lately", { count: items.length })}</summary>
      <ul className="plain-list">
        {items.map(({ id, name, eraseAt }) => (
          <li key={id} className="step">
            <div className="step-body">
              <strong>{name}</strong> {kind !== "webhooks" && <code className="quiet">{id}</code>}
              <div className="quiet">{t("trash.until", { at: moment(eraseAt, language) })}</div>
            </div>
            <Button
              aria-label={t("trash.restoreThat", { name })}
              loading={busy === id}
              disabled={busy !== null}
              onClick={() => {
                setBusy(id);
                void undo(id, name).finally(() => setBusy(null));
              }}
            >
              {t("trash.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
