import { PlusOutlined } from "@ant-design/icons";
import { Button, Card, Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useConnections, useDoor } from "../../api/queries";
import type { Connection, Pool } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { DeletedLately } from "../../parts/DeletedLately";
import { Head, Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { placeOf, refusalOf, useNotices, useNoticeWords } from "../start/Notices";

export function Connections() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const connections = useConnections(pool);
  const items = connections.data?.items ?? [];
  const create = () => void go("new");
  return (
    <>
      <Head title={t("nav.connections")} text={t("connections.text")}>
        <div className="row">
          {items.length > 0 && <AsCsv file="connections" rows={() => items} />}
          {may(pool, "connections:write") && items.length > 0 && (
            <Button type="primary" icon={<PlusOutlined />} onClick={create}>
              {t("connections.create")}
            </Button>
          )}
        </div>
      </Head>
      {connections.isPending && <Loading />}
      {connections.isError && <ProblemBox error={connections.error} again={() => void connections.refetch()} />}
      {connections.isSuccess && items.length === 0 && (
        <Nothing
          text={t("connections.none")}
          {...(may(pool, "connections:write") ? { action: t("connections.create"), onAction: create } : {})}
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
  const worded = useNoticeWords();
  const refused = refusalOf(useNotices(pool), connection.identifier);
  const isAccount = connection.type === "official-account";
  const door = useDoor(pool, isAccount ? connection.identifier : undefined).data;
  return (
    <Card
      size="small"
      title={<Link to={connection.identifier}>{connection.displayName}</Link>}
      extra={
        <span className="row">
          {refused !== undefined && (
            <Link to={`${connection.identifier}/${placeOf(refused.kind)}`} title={worded(refused)}>
              <Tag color="error">{t(`notice.chip.${refused.kind}`)}</Tag>
            </Link>
          )}
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
      {isAccount && (
        <div style={{ marginTop: 8 }} className={door?.pushedAt == null ? "quiet" : "good"}>
          {door?.pushedAt == null
            ? t("connections.neverPushed")
            : t("connections.lastPush", { at: moment(door.pushedAt, language) })}
        </div>
      )}
    </Card>
  );
}
