import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Tag } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { call, post } from "../../../api/client";
import { connectionPath, forgetPool } from "../../../api/queries";
import type { Route } from "../../../api/types";
import { may, usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { DataTable } from "../../../parts/DataTable";
import { Nothing } from "../../../parts/Head";
import { ProblemBox } from "../../../parts/ProblemBox";
import { moved } from "./filled";
import { useRoutes } from "./useRoutes";

interface Props {
  identifier: string;
  /** The configuration file made the connection, so that its routes are written there. */
  ofFile: boolean;
}

type Step = -1 | 1;

interface Move {
  route: Route;
  by: Step;
  /** All routes, in the order that is wanted. */
  ids: string[];
}

const buttonOf = (id: string, by: Step): string => `move-${id}-${by === -1 ? "up" : "down"}`;

/** Who moves a route by keys can press again, though its row has moved; at the end, the other way. */
function refocus(id: string, by: Step): void {
  const button = document.getElementById(buttonOf(id, by));
  const other = document.getElementById(buttonOf(id, by === 1 ? -1 : 1));
  (button instanceof HTMLButtonElement && !button.disabled ? button : other)?.focus();
}

/** Where the connection's pushes go besides here, in the order in which they are sent. */
export function Routes({ identifier, ofFile }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const read = useRoutes(pool, identifier);
  const routes = read.data?.body.items ?? [];
  const path = connectionPath(pool, identifier);
  const here = `/pools/${pool.slug}/connections/${identifier}/routes`;
  const writes = may(pool, "connections:write") && !ofFile;
  const sends = may(pool, "deliveries:send");
  const [said, setSaid] = useState("");
  const last = useRef<Move | null>(null);
  // without dependencies: the rows stand anew once the list was read again, some time after the change
  useEffect(() => {
    const made = last.current;
    if (made !== null && made.ids.join() === routes.map(({ id }) => id).join()) {
      last.current = null;
      refocus(made.route.id, made.by);
    }
  });
  const order = useMutation({
    mutationFn: ({ ids }: Move) => call("PUT", `${path}/route-order`, { routes: ids }, read.data?.etag ?? ""),
    onSuccess: async (_, made) => {
      last.current = made;
      setSaid(
        t("route.place", { name: made.route.name, place: made.ids.indexOf(made.route.id) + 1, of: made.ids.length }),
      );
      await forgetPool(pool);
    },
    onError: () => forgetPool(pool),
  });
  const send = useMutation({
    mutationFn: (route: Route) => post(`${path}/routes/${route.id}/send-dead`),
    onSuccess: async () => {
      void message.success(t("story.sent"));
      await forgetPool(pool);
    },
  });
  const move = (route: Route, by: Step) => {
    const ids = routes.map(({ id }) => id);
    if (!order.isPending) order.mutate({ route, by, ids: moved(ids, route.id, by) });
  };
  return (
    <>
      <div className="row" style={{ justifyContent: "space-between", marginBottom: 8 }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{t("connection.routes")}</h2>
        {writes && routes.length > 0 && (
          <Button type="primary" onClick={() => void go(`${here}/new`)}>
            {t("route.create")}
          </Button>
        )}
      </div>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("routes.text")}
      </p>
      {ofFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("routes.byFile")} />}
      {read.isError && <ProblemBox error={read.error} again={() => void read.refetch()} />}
      {order.isError && <ProblemBox error={order.error} />}
      {send.isError && <ProblemBox error={send.error} />}
      <span role="status" className="skip">
        {said}
      </span>
      <DataTable<Route>
        name={t("connection.routes")}
        csv="routes"
        rowKey="id"
        dataSource={routes}
        loading={read.isPending}
        failed={read.isError}
        locale={{
          emptyText: (
            <Nothing
              text={t("routes.none")}
              {...(writes ? { action: t("route.create"), onAction: () => void go(`${here}/new`) } : {})}
            />
          ),
        }}
        columns={[
          ...(writes && routes.length > 1
            ? [
                {
                  // first, where a phone shows it without being scrolled to it
                  key: "order",
                  render: (_: unknown, route: Route, index: number) => (
                    <span className="row" style={{ flexWrap: "nowrap" }}>
                      <Button
                        id={buttonOf(route.id, -1)}
                        size="small"
                        icon={<ArrowUpOutlined />}
                        aria-label={t("route.up", { name: route.name })}
                        disabled={index === 0}
                        onClick={() => move(route, -1)}
                      />
                      <Button
                        id={buttonOf(route.id, 1)}
                        size="small"
                        icon={<ArrowDownOutlined />}
                        aria-label={t("route.down", { name: route.name })}
                        disabled={index === routes.length - 1}
                        onClick={() => move(route, 1)}
                      />
                    </span>
                  ),
                },
              ]
            : []),
          {
            title: t("routes.route"),
            dataIndex: "name",
            render: (name: string, route) => <Link to={`${here}/${route.id}`}>{name}</Link>,
          },
          {
            title: t("routes.target"),
            dataIndex: "target",
            render: (target: string) => <code>{target}</code>,
          },
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
            render: (active: boolean, route) => (
              <>
                <Tag className={active ? "good" : ""}>{t(active ? "routes.on" : "routes.off")}</Tag>
                {route.answers && <Tag>{t("routes.answers")}</Tag>}
              </>
            ),
          },
          {
            key: "do",
            render: (_, route) =>
              sends && (
                <Button size="small" onClick={() => send.mutate(route)}>
                  {t("routes.sendDead")}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
