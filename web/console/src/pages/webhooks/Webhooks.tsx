import { Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useOfPool } from "../../api/queries";
import type { Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { DeletedLately } from "../../parts/DeletedLately";
import { Nothing } from "../../parts/Head";
import { ListHead } from "../../parts/ListHead";
import { ProblemBox } from "../../parts/ProblemBox";
import { nameOf } from "./nameOf";
import { StateTag } from "./StateTag";
import type { Webhook } from "./types";

/** Whom this pool tells what becomes of its users. */
export function Webhooks() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const webhooks = useOfPool<Page<Webhook>>(pool, "/webhooks", { every: 10_000 });
  const writes = may(pool, "webhooks:write");
  const create = () => void go(`/pools/${pool.slug}/webhooks/new`);
  const nothing = writes ? (
    <Nothing text={t("webhooks.none")} action={t("webhooks.create")} onAction={create} />
  ) : (
    <Nothing text={t("webhooks.none")} />
  );
  return (
    <>
      <ListHead
        title={t("nav.webhooks")}
        text={t("webhooks.text")}
        file="webhooks"
        items={webhooks.data?.items ?? []}
        {...(writes ? { create: { label: t("webhooks.create"), go: create } } : {})}
      />
      {webhooks.isError && <ProblemBox error={webhooks.error} again={() => void webhooks.refetch()} />}
      <DataTable<Webhook>
        name={t("nav.webhooks")}
        csv={null}
        rowKey="id"
        dataSource={webhooks.data?.items ?? []}
        loading={webhooks.isPending}
        failed={webhooks.isError}
        locale={{ emptyText: nothing }}
        columns={[
          {
            title: t("webhooks.name"),
            dataIndex: "name",
            render: (_, webhook) => (
              <>
                <Link to={`/pools/${pool.slug}/webhooks/${webhook.id}`} style={{ overflowWrap: "anywhere" }}>
                  {nameOf(webhook)}
                </Link>
                <div className="quiet" style={{ overflowWrap: "anywhere" }}>
                  {webhook.url}
                </div>
              </>
            ),
          },
          {
            title: t("webhooks.events"),
            dataIndex: "events",
            render: (events: Webhook["events"]) => events.map((event) => t(`event.${event}`)).join(", "),
          },
          { title: t("webhooks.state"), render: (_, webhook) => <StateTag webhook={webhook} /> },
          {
            title: t("webhooks.dead"),
            dataIndex: "deadLetters",
            render: (count: number) => (count === 0 ? 0 : <Tag className="bad">{count}</Tag>),
          },
        ]}
      />
      <DeletedLately kind="webhooks" />
    </>
  );
}
