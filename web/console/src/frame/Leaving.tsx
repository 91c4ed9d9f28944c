import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { call } from "../api/client";
import { forgetPool, poolPath, queries } from "../api/queries";
import type { Pool, PoolSettings } from "../api/types";
import { moment, useWords } from "../i18n";
import { ProblemBox } from "../parts/ProblemBox";

/** Says on every page of a pool that its end is coming, and takes that back. */
export function Leaving({ pool }: { pool: Pool }) {
  const { t, language } = useWords();
  const keep = useMutation({
    mutationFn: async () => {
      const read = await call<PoolSettings>("GET", poolPath(pool));
      return call("POST", `${poolPath(pool)}/restore`, undefined, read.etag ?? "");
    },
    onSettled: () => Promise.all([forgetPool(pool), queries.invalidateQueries({ queryKey: ["pools"] })]),
  });
  if (pool.deleteAt === null) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 16 }}
        title={t("pool.leaving", { at: moment(pool.deleteAt, language) })}
        action={
          pool.scopes.includes("pools:delete") && (
            <Button loading={keep.isPending} onClick={() => keep.mutate()}>
              {t("pool.restore")}
            </Button>
          )
        }
      />
      {keep.isError && <ProblemBox error={keep.error} />}
    </>
  );
}
