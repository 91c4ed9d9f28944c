import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { post } from "../../api/client";
import { forgetPool, poolPath, useListOfPool } from "../../api/queries";
import type { Delivery } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useInAddress } from "../../parts/useInAddress";
import { Routes } from "./routes/Routes";
import { Tries } from "./Tries";

const STATES = ["dead", "waiting", "delivered"] as const;

/** Where pushes are forwarded to, and what did not arrive. */
export function Delivering({ identifier, ofFile }: { identifier: string; ofFile: boolean }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [chosen, choose] = useInAddress("state");
  const state = STATES.find((one) => one === chosen.state) ?? "dead";
  const {
    list: deliveries,
    items,
    all,
  } = useListOfPool<Delivery>(pool, `/connections/${identifier}/deliveries?state=${state}`, { every: 5_000 });
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
      <Routes identifier={identifier} ofFile={ofFile} />
      {send.isError && <ProblemBox error={send.error} />}
      <div className="row" style={{ margin: "24px 0 8px" }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{t("routes.deliveries")}</h2>
        <Choice
          aria-label={t("routes.state")}
          value={state}
          onChange={(value) => choose({ state: value === "dead" ? "" : value })}
          style={{ width: 160 }}
          options={STATES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
        />
      </div>
      {deliveries.isError && <ProblemBox error={deliveries.error} again={() => void deliveries.refetch()} />}
      <DataTable<Delivery>
        name={t("routes.deliveries")}
        csv="deliveries"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={deliveries.isPending}
        failed={deliveries.isError}
        locale={{
          emptyText: <Nothing text={t(`routes.no.${state}`)} />,
          expand: t("routes.why"),
          collapse: t("routes.whyLess"),
        }}
        expandable={{ expandedRowRender: ({ id }) => <Tries id={id} /> }}
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
