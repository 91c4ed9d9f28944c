import { useMutation } from "@tanstack/react-query";
import { App, Button, Tag } from "antd";
import { useState } from "react";
import { post } from "../../api/client";
import { connectionPath, forgetPool, poolPath, useListOfPool, useOfPool } from "../../api/queries";
import type { Delivery, Page, Route } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";

const STATES = ["dead", "waiting", "delivered"] as const;

/** Where pushes are forwarded to, and what did not arrive. */
export function Delivering({ identifier }: { identifier: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [state, setState] = useState<(typeof STATES)[number]>("dead");
  const routes = useOfPool<Page<Route>>(pool, `/connections/${identifier}/routes`);
  const { list: deliveries, items } = useListOfPool<Delivery>(
    pool,
    `/connections/${identifier}/deliveries?state=${state}`,
    { every: 5_000 },
  );
  const send = useMutation({
    mutationFn: (path: string) => post(path),
    onSuccess: async () => {
      void message.success(t("story.sent"));
      await forgetPool(pool);
    },
  });
  const sends = may(pool, "deliveries:send");
  return (
    <>
      {routes.isError && <ProblemBox error={routes.error} again={() => void routes.refetch()} />}
      {send.isError && <ProblemBox error={send.error} />}
      <h2 style={{ fontSize: 16 }}>{t("connection.routes")}</h2>
      <DataTable<Route>
        name={t("connection.routes")}
        csv="routes"
        rowKey="name"
        dataSource={routes.data?.items ?? []}
        loading={routes.isPending}
        locale={{ emptyText: <Nothing text={t("routes.none")} /> }}
        columns={[
          { title: t("routes.route"), dataIndex: "name" },
          { title: t("routes.target"), dataIndex: "target", render: (target: string) => <code>{target}</code> },
          {
            title: t("routes.what"),
            render: (_, route) =>
              [...route.messageTypes, ...route.events, ...route.scenePrefixes.map((prefix) => `${prefix}…`)].join(
                ", ",
              ) || t("routes.all"),
          },
          {
            title: t("routes.state"),
            dataIndex: "active",
            render: (active: boolean) => (
              <Tag className={active ? "good" : ""}>{t(active ? "routes.on" : "routes.off")}</Tag>
            ),
          },
          {
            key: "send",
            render: (_, route) =>
              sends && (
                <Button
                  size="small"
                  onClick={() => send.mutate(`${connectionPath(pool, identifier)}/routes/${route.name}/send-dead`)}
                >
                  {t("routes.sendDead")}
                </Button>
              ),
          },
        ]}
      />
      <div className="row" style={{ margin: "24px 0 8px" }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{t("routes.deliveries")}</h2>
        <Choice
          aria-label={t("routes.state")}
          value={state}
          onChange={setState}
          style={{ width: 160 }}
          options={STATES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
        />
      </div>
      {deliveries.isError && <ProblemBox error={deliveries.error} again={() => void deliveries.refetch()} />}
      <DataTable<Delivery>
        name={t("routes.deliveries")}
        csv="deliveries"
        rowKey="id"
        dataSource={items}
        loading={deliveries.isPending}
        locale={{ emptyText: <Nothing text={t(`routes.no.${state}`)} /> }}
        columns={[
          { title: t("routes.since"), dataIndex: "since", render: (at: string) => moment(at, language) },
          { title: t("routes.route"), dataIndex: "route" },
          { title: t("journal.kind"), dataIndex: "kind", render: (kind: string) => <code>{kind}</code> },
          { title: t("journal.sender"), dataIndex: "sender", render: (sender: string | null) => sender ?? "–" },
          { title: t("routes.tries"), dataIndex: "tries" },
          {
            key: "send",
            render: (_, delivery) =>
              sends && (
                <Button size="small" onClick={() => send.mutate(`${poolPath(pool)}/deliveries/${delivery.id}/send`)}>
                  {t("story.send")}
                </Button>
              ),
          },
        ]}
      />
      <More list={deliveries} />
    </>
  );
}
