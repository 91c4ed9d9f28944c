import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Switch } from "antd";
import { Link, useNavigate } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath, useApplications, useConnectionNames } from "../../api/queries";
import type { Application } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";
import { moved, switched } from "./offered";

/** Which applications offer a connection, and where it stands among the tabs of their login pages. */
export function Offering({ identifier }: { identifier: string }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const applications = useApplications(pool);
  const names = useConnectionNames(pool);
  // What is changed is the list as it is now: this page may have been read before somebody else changed it.
  const change = useMutation({
    mutationFn: async ({ application, by }: { application: Application; by: (now: string[]) => string[] }) => {
      const path = `${poolPath(pool)}/applications/${application.clientId}`;
      const { body, etag } = await call<Application>("GET", path);
      await call("PUT", `${path}/connections`, { connections: by(body.connections) }, etag ?? "");
    },
    onSettled: () => forgetPool(pool),
  });
  const fixed = (application: Application) =>
    application.madeByFile || !may(pool, "applications:write") || change.isPending;
  return (
    <>
      <p className="quiet">{t("offering.text")}</p>
      {change.isError && <ProblemBox error={change.error} />}
      {applications.isError && <ProblemBox error={applications.error} again={() => void applications.refetch()} />}
      <DataTable<Application>
        name={t("connection.applications")}
        csv="applications"
        rowKey="clientId"
        dataSource={applications.data?.items ?? []}
        loading={applications.isPending}
        failed={applications.isError}
        locale={{
          emptyText: (
            <Nothing
              text={t("offering.none")}
              action={t("offering.create")}
              onAction={() => void go(`/pools/${pool.slug}/applications/new`)}
            />
          ),
        }}
        columns={[
          {
            title: t("offering.application"),
            render: (_, one) => (
              <>
                <Link to={`/pools/${pool.slug}/applications/${one.clientId}`}>{one.name}</Link>
                {one.madeByFile && <div className="quiet">{t("offering.byFile")}</div>}
              </>
            ),
          },
          {
            title: t("offering.offered"),
            render: (_, one) => (
              <Switch
                aria-label={t("offering.switch", { name: one.name })}
                checked={one.connections.includes(identifier)}
                disabled={fixed(one)}
                onChange={(on) => change.mutate({ application: one, by: (now) => switched(now, identifier, on) })}
              />
            ),
          },
          {
            title: t("offering.tabs"),
            render: (_, one) => one.connections.map((tab) => names.get(tab) ?? tab).join(" · "),
          },
          {
            title: t("offering.order"),
            render: (_, one) => {
              const place = one.connections.indexOf(identifier);
              if (place < 0 || one.connections.length < 2) return null;
              const move = (by: number) => change.mutate({ application: one, by: (now) => moved(now, identifier, by) });
              return (
                <span className="row">
                  <Button
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={t("offering.sooner", { name: one.name })}
                    disabled={fixed(one) || place === 0}
                    onClick={() => move(-1)}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={t("offering.later", { name: one.name })}
                    disabled={fixed(one) || place === one.connections.length - 1}
                    onClick={() => move(1)}
                  />
                </span>
              );
            },
          },
        ]}
      />
    </>
  );
}
