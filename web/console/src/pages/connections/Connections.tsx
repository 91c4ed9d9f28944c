import { Card, Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useConnections, useDoor } from "../../api/queries";
import type { Connection, Pool } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DeletedLately } from "../../parts/DeletedLately";
import { Nothing } from "../../parts/Head";
import { ListHead } from "../../parts/ListHead";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { type Heard, heard } from "./heard";
import { Trouble } from "./Trouble";

const LOOKS: Record<Heard["kind"], string> = {
  "connections.lastPush": "good",
  "connections.checked": "good",
  "connections.neverPushed": "quiet",
  "notice.check-refused": "bad",
};

export function Connections() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const connections = useConnections(pool);
  const items = connections.data?.items ?? [];
  const create = () => void go("new");
  const writes = may(pool, "connections:write");
  return (
    <>
      <ListHead
        title={t("nav.connections")}
        text={t("connections.text")}
        file="connections"
        items={items}
        {...(writes ? { create: { label: t("connections.create"), go: create } } : {})}
      />
      {connections.isPending && <Loading />}
      {connections.isError && <ProblemBox error={connections.error} again={() => void connections.refetch()} />}
      {connections.isSuccess && items.length === 0 && (
        <Nothing
          text={t("connections.none")}
          {...(writes ? { action: t("connections.create"), onAction: create } : {})}
        />
      )}
      <div className="cards">
        {items.map((connection) => (
          <ConnectionCard key={connection.id} pool={pool} connection={connection} />
        ))}
      </div>
      <DeletedLately kind="connections" />
    </>
  );
}

function ConnectionCard({ pool, connection }: { pool: Pool; connection: Connection }) {
  const { t, language } = useWords();
  const isAccount = connection.type === "official-account";
  const door = useDoor(pool, isAccount ? connection.identifier : undefined).data;
  const last = door === undefined ? undefined : heard(door);
  return (
    <Card
      size="small"
      title={<Link to={connection.identifier}>{connection.displayName}</Link>}
      extra={
        <span className="row">
          <Trouble identifier={connection.identifier} />
          <Tag>
            {connection.messageMode === undefined ? t("connections.program") : t(`mode.${connection.messageMode}`)}
          </Tag>
        </span>
      }
    >
      <div>
        <code>{connection.identifier}</code>
      </div>
      <div className="quiet">{connection.appId}</div>
      {last !== undefined && (
        <div style={{ marginTop: 8 }} className={LOOKS[last.kind]}>
          {t(last.kind, { at: last.at === null ? "" : moment(last.at, language) })}
        </div>
      )}
    </Card>
  );
}
