import { useMutation } from "@tanstack/react-query";
import { App, Button, Tag } from "antd";
import { Link } from "react-router";
import { post } from "../../api/client";
import { forgetPool, useListAt } from "../../api/queries";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useDrawer } from "../../parts/useDrawer";
import { useInAddress } from "../../parts/useInAddress";
import { Told } from "./Told";
import type { Message, Webhook } from "./types";

const STATES = ["all", "dead", "waiting", "delivered"] as const;

/** What the webhook was told, what waits, and what could not be told. */
export function Messages({ path, webhook }: { path: string; webhook: Webhook }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [chosen, choose] = useInAddress("state");
  const drawer = useDrawer("message");
  const state = STATES.find((one) => one === chosen.state) ?? "all";
  const address = `${path}/messages${state === "all" ? "" : `?state=${state}`}`;
  const { list, items, all } = useListAt<Message>(["pool", pool.id, "messages", address], address, { every: 5_000 });
  const send = useMutation({
    mutationFn: (to: string) => post<{ sent: number }>(`${path}${to}`),
    onSuccess: async ({ sent }) => {
      void message.success(t("webhook.sent", { count: sent }));
      await forgetPool(pool);
    },
  });
  const writes = may(pool, "webhooks:write");
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{t("webhook.messages")}</h2>
        <Choice
          aria-label={t("webhooks.state")}
          value={state}
          onChange={(value) => choose({ state: value === "all" ? "" : value })}
          style={{ width: 160 }}
          options={STATES.map((value) => ({ value, label: t(`message.${value}`) }))}
        />
        {writes && webhook.deadLetters > 0 && (
          <Button onClick={() => send.mutate("/send-dead")} loading={send.isPending}>
            {t("webhook.sendDead", { count: webhook.deadLetters })}
          </Button>
        )}
      </div>
      {send.isError && <ProblemBox error={send.error} />}
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<Message>
        name={t("webhook.messages")}
        csv="messages"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t("webhook.noMessages")} /> }}
        columns={[
          { title: t("webhook.at"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
          {
            title: t("webhook.event"),
            dataIndex: "event",
            render: (event: Message["event"], row) => (
              <Button type="link" style={{ padding: 0 }} onClick={() => drawer.open(row.id)}>
                {t(`event.${event}`)}
              </Button>
            ),
          },
          {
            title: t("webhook.user"),
            dataIndex: "user",
            render: (user: string) => (
              <Link to={`/pools/${pool.slug}/users/${user}`}>
                <code>{user}</code>
              </Link>
            ),
          },
          {
            title: t("webhooks.state"),
            dataIndex: "state",
            render: (value: Message["state"]) => (
              <Tag className={value === "dead" ? "bad" : value === "delivered" ? "good" : ""}>
                {t(`message.${value}`)}
              </Tag>
            ),
          },
          { title: t("webhook.tries"), dataIndex: "tries" },
          {
            key: "send",
            render: (_, row) =>
              writes &&
              row.state !== "waiting" && (
                <Button size="small" onClick={() => send.mutate(`/messages/${row.id}/send`)}>
                  {t("webhook.send")}
                </Button>
              ),
          },
        ]}
      />
      <More list={list} />
      <Told path={path} id={drawer.shown} close={drawer.close} />
    </>
  );
}
