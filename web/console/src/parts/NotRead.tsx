import { Button, Empty } from "antd";
import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { Problem } from "../api/client";
import { useOfPool } from "../api/queries";
import type { Page, Trashed } from "../api/types";
import { may, usePool } from "../frame/InPool";
import { moment, useWords } from "../i18n";
import type { Key } from "../i18n/words";
import { en } from "../i18n/words";
import { Head } from "./Head";
import { Loading } from "./Loading";
import { ProblemBox } from "./ProblemBox";
import type { TrashKind } from "./trash";
import { useUndo } from "./useUndo";

/** Where the lists are of what has a page of its own, below the pool, and what they are called. */
const LISTS = {
  applications: { path: "applications", name: "nav.applications" },
  connections: { path: "connections", name: "nav.connections" },
  webhooks: { path: "webhooks", name: "nav.webhooks" },
  users: { path: "users", name: "nav.users" },
  "api-clients": { path: "keys", name: "nav.keys" },
} as const satisfies Record<string, { path: string; name: Key }>;

type Listed = keyof typeof LISTS;

/** A page that could not be read, and how to try once more. */
export interface Read {
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface Props {
  of: Listed;
  id: string;
  read: Read;
  /** Whether a page's head is above it already. */
  inPage?: boolean;
}

export const isMissing = (error: unknown): boolean => error instanceof Problem && error.status === 404;

/** In the place of a page that could not be read: what is missing has its list, or comes back from the trash. */
export function NotRead({ of, id, read, inPage = false }: Props) {
  if (!isMissing(read.error)) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  return of === "applications" || of === "connections" || of === "webhooks" ? (
    <MaybeTrashed of={of} id={id} inPage={inPage} />
  ) : (
    <Missing of={of} inPage={inPage} />
  );
}

/** The same of what is shown in a drawer beside its list. */
export function NotReadBeside({ of, read, close }: { of: "pushes" | "messages"; read: Read; close: () => void }) {
  const { t } = useWords();
  if (!isMissing(read.error)) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  return (
    <Told title={t(`missing.${of}`)} text={textOf(of, t)} inPage>
      <Button onClick={close}>{t("missing.close")}</Button>
    </Told>
  );
}

function MaybeTrashed({ of, id, inPage }: { of: TrashKind; id: string; inPage: boolean }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { undo } = useUndo(of);
  const [busy, setBusy] = useState(false);
  const enabled = may(pool, `${of}:write`);
  const trash = useOfPool<Page<Trashed>>(pool, `/trash/${of}`, { enabled });
  if (enabled && trash.isPending) return <Loading />;
  const trashed = trash.data?.items.find((one) => one.id === id);
  if (trashed === undefined) return <Missing of={of} inPage={inPage} />;
  const { name, eraseAt } = trashed;
  return (
    <Told
      title={t("missing.trashed", { name })}
      text={t("trash.until", { at: moment(eraseAt, language) })}
      inPage={inPage}
    >
      <Button
        type="primary"
        loading={busy}
        onClick={() => {
          setBusy(true);
          void undo(id, name).finally(() => setBusy(false));
        }}
      >
        {t("trash.restoreThat", { name })}
      </Button>
      <ToList of={of} />
    </Told>
  );
}

function Missing({ of, inPage }: { of: Listed; inPage: boolean }) {
  const { t } = useWords();
  return (
    <Told title={t(`missing.${of}`)} text={textOf(of, t)} inPage={inPage}>
      <ToList of={of} />
    </Told>
  );
}

function ToList({ of }: { of: Listed }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { path, name } = LISTS[of];
  return <Button onClick={() => void go(`/pools/${pool.slug}/${path}`)}>{t("missing.list", { name: t(name) })}</Button>;
}

function Told({
  title,
  text,
  inPage,
  children,
}: {
  title: string;
  text: string;
  inPage: boolean;
  children: ReactNode;
}) {
  return (
    <>
      {!inPage && <Head title={title} />}
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            {inPage && <strong>{title}</strong>}
            <div>{text}</div>
          </>
        }
      >
        <div className="row" style={{ justifyContent: "center" }}>
          {children}
        </div>
      </Empty>
    </>
  );
}

const textOf = (of: Listed | "pushes" | "messages", t: (key: Key) => string): string => {
  const own = `missing.text.${of}`;
  return t(own in en ? (own as Key) : "missing.text");
};
