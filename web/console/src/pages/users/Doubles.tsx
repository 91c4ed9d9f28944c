import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { Link } from "react-router";
import { post } from "../../api/client";
import { forgetPool, poolPath, useListOfPool } from "../../api/queries";
import type { Pair } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";

/** Those who were found to be one person. */
export function Doubles() {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const { list: pairs, items, all } = useListOfPool<Pair>(pool, "/double-users");
  const merge = useMutation({
    mutationFn: ({ elder, younger }: Pair) => post(`${poolPath(pool)}/users/${younger}/merge`, { into: elder }),
    onSuccess: async (_, { younger, elder }) => {
      void message.success(t("user.merged", { name: younger, into: elder }));
      await forgetPool(pool);
    },
  });
  const user = (id: string) => (
    <Link to={`/pools/${pool.slug}/users/${id}`}>
      <code>{id}</code>
    </Link>
  );
  return (
    <>
      <p className="quiet">{t("users.doubleText")}</p>
      {merge.isError && <ProblemBox error={merge.error} />}
      {pairs.isError && <ProblemBox error={pairs.error} again={() => void pairs.refetch()} />}
      <DataTable<Pair>
        name={t("users.double")}
        csv="found-twice"
        all={all}
        rowKey={(pair) => `${pair.elder} ${pair.younger}`}
        dataSource={items}
        loading={pairs.isPending}
        failed={pairs.isError}
        locale={{ emptyText: <Nothing text={t("users.noDouble")} /> }}
        columns={[
          { title: t("users.elder"), dataIndex: "elder", render: user },
          { title: t("users.younger"), dataIndex: "younger", render: user },
          { title: t("users.foundAt"), dataIndex: "foundAt", render: (at: string) => moment(at, language) },
          {
            key: "merge",
            render: (_, pair) =>
              may(pool, "users:merge") && (
                <ByName
                  name={pair.younger}
                  title={t("users.merge")}
                  text={t("users.mergeText", { elder: pair.elder })}
                  confirmed={() => merge.mutate(pair)}
                >
                  <Button size="small">{t("users.merge")}</Button>
                </ByName>
              ),
          },
        ]}
      />
      <More list={pairs} />
    </>
  );
}
