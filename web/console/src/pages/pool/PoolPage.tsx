import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/client";
import { poolPath } from "../../api/queries";
import type { PoolSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { Head } from "../../parts/Head";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { DeletePool } from "./DeletePool";
import { PoolForm } from "./PoolForm";

/** What the pool is called, where it answers, and its end. */
export function PoolPage() {
  const { t } = useWords();
  const pool = usePool();
  const settings = useQuery({
    queryKey: ["pool", pool.id, "pool-settings"],
    queryFn: () => call<PoolSettings>("GET", poolPath(pool)),
    refetchOnWindowFocus: false,
  });
  if (settings.isPending) return <Loading />;
  if (settings.isLoadingError) return <ProblemBox error={settings.error} again={() => void settings.refetch()} />;
  const { body, etag } = settings.data;
  return (
    <>
      <Head title={t("nav.pool")} text={t("pool.text")} />
      <div className="two">
        <Held read={settings.data}>
          {(held) => (
            <PoolForm
              pool={pool}
              settings={held.body}
              etag={held.etag ?? ""}
              readOnly={body.madeByFile || !may(pool, "pools:write")}
            />
          )}
        </Held>
        <div>
          <Copy name={t("pool.address")} value={body.address} />
          <Copy name={t("pool.issuer")} value={body.issuer} />
          <Copy name={t("pool.slug")} value={body.slug} />
          <Copy name={t("pool.id")} value={body.id} />
        </div>
      </div>
      {!body.madeByFile && body.deleteAt === null && may(pool, "pools:delete") && (
        <DeletePool pool={pool} etag={etag ?? ""} />
      )}
    </>
  );
}
