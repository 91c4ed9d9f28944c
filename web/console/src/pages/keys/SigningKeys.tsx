import { useMutation } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { post } from "../../api/client";
import { forgetPool, poolPath, useOfPool } from "../../api/queries";
import type { Key, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { DataTable } from "../../parts/DataTable";
import { Part } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";

/** Which keys sign the tokens of this pool. */
export function SigningKeys() {
  const { t, language } = useWords();
  const pool = usePool();
  const keys = useOfPool<Page<Key>>(pool, "/keys");
  const rotate = useMutation({
    mutationFn: () => post(`${poolPath(pool)}/keys/rotate`),
    onSuccess: () => forgetPool(pool),
  });
  return (
    <section style={{ marginTop: 40 }}>
      <Part title={t("keys.signing")} text={t("keys.text")}>
        {may(pool, "keys:rotate") && (
          <ByName
            name={pool.slug}
            title={t("keys.rotate")}
            text={t("keys.rotateText")}
            confirmed={() => rotate.mutate()}
          >
            <Button loading={rotate.isPending}>{t("keys.rotate")}</Button>
          </ByName>
        )}
      </Part>
      {rotate.isError && <ProblemBox error={rotate.error} />}
      {keys.isError && <ProblemBox error={keys.error} again={() => void keys.refetch()} />}
      <DataTable<Key>
        name={t("keys.signing")}
        csv="keys"
        rowKey="id"
        dataSource={keys.data?.items ?? []}
        loading={keys.isPending}
        failed={keys.isError}
        columns={[
          { title: "kid", dataIndex: "id", render: (id: string) => <code>{id}</code> },
          { title: t("keys.algorithm"), dataIndex: "algorithm" },
          {
            title: t("keys.state"),
            dataIndex: "state",
            render: (state: Key["state"]) => (
              <Tag className={state === "signing" ? "good" : ""}>{t(`key.${state}`)}</Tag>
            ),
          },
          { title: t("keys.signsFrom"), dataIndex: "signsFrom", render: (at: string) => moment(at, language) },
        ]}
      />
    </section>
  );
}
