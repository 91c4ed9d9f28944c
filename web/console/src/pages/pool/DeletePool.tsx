import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../api/client";
import { forgetPool, poolPath, queries } from "../../api/queries";
import type { Pool } from "../../api/types";
import { useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { ProblemBox } from "../../parts/ProblemBox";

/** The end of a pool, by its typed name. */
export function DeletePool({ pool, etag }: { pool: Pool; etag: string }) {
  const { t } = useWords();
  const remove = useMutation({
    mutationFn: () => call("DELETE", poolPath(pool), undefined, etag),
    onSettled: () => Promise.all([forgetPool(pool), queries.invalidateQueries({ queryKey: ["pools"] })]),
  });
  return (
    <section style={{ marginTop: 40 }}>
      <h2 style={{ fontSize: 18 }}>{t("pool.delete")}</h2>
      {remove.isError && <ProblemBox error={remove.error} />}
      <p className="quiet">{t("pool.delete.text")}</p>
      <ByName name={pool.slug} title={t("pool.delete")} forAWhile confirmed={() => remove.mutate()}>
        <Button danger loading={remove.isPending}>
          {t("pool.delete")}
        </Button>
      </ByName>
    </section>
  );
}
