import { useEffect, useState } from "react";
import { Navigate, Outlet, useNavigate, useOutletContext, useParams } from "react-router";
import { useMe, usePools } from "../api/queries";
import type { Pool } from "../api/types";
import { useWords } from "../i18n";
import { CreatePool } from "../pages/pool/CreatePool";
import { Lone } from "../pages/signin/SignIn";
import { Head, Nothing } from "../parts/Head";
import { Loading } from "../parts/Loading";
import { ProblemBox } from "../parts/ProblemBox";
import { Frame } from "./Frame";

const KEPT = "saoma-pool";

/** Goes to the pool where somebody was last. */
export function ChoosePool() {
  const pools = usePools();
  if (pools.isPending) return <Loading />;
  if (pools.isLoadingError) return <ProblemBox error={pools.error} again={() => void pools.refetch()} />;
  const items = pools.data.items;
  const last = items.find((pool) => pool.slug === localStorage.getItem(KEPT)) ?? items[0];
  return last === undefined ? <NoPool /> : <Navigate to={`/pools/${last.slug}`} replace />;
}

/** Nothing is here yet; who may make a pool is shown how. */
function NoPool() {
  const { t } = useWords();
  const me = useMe().data;
  const [creating, setCreating] = useState(false);
  const may = me?.ownsAll === true;
  return (
    <Lone signOut>
      <Head title={t("pool.choose")} />
      {may ? (
        <Nothing text={t("pool.noneYet")} action={t("pool.create")} onAction={() => setCreating(true)} />
      ) : (
        <Nothing text={t("pool.notYours")} />
      )}
      {creating && <CreatePool closed={() => setCreating(false)} />}
    </Lone>
  );
}

/** It was left or renamed, or somebody sent the address who has a part in it. */
function NoSuchPool() {
  const { t } = useWords();
  const go = useNavigate();
  return (
    <Lone signOut>
      <Head title={t("missing.pools")} />
      <Nothing text={t("missing.text.pools")} action={t("broken.back")} onAction={() => void go("/")} />
    </Lone>
  );
}

/** The frame around all pages of a pool. */
export function InPool() {
  const { slug } = useParams();
  const pools = usePools();
  const pool = pools.data?.items.find((one) => one.slug === slug);
  useEffect(() => {
    if (pool !== undefined) localStorage.setItem(KEPT, pool.slug);
  }, [pool]);
  if (pools.isPending) return <Loading />;
  if (pools.isLoadingError) return <ProblemBox error={pools.error} again={() => void pools.refetch()} />;
  if (pool === undefined) return <NoSuchPool />;
  return (
    <Frame pool={pool} pools={pools.data.items}>
      <Outlet context={pool} key={pool.id} />
    </Frame>
  );
}

export const usePool = (): Pool => useOutletContext<Pool>();

/** Whether this developer may do that in this pool. The server decides; this hides what it would refuse. */
export const may = (pool: Pool, scope: string): boolean => pool.scopes.includes(scope);
