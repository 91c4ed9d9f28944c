import { useNavigate } from "react-router";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head, Nothing } from "../../parts/Head";
import { History } from "./History";

const ID = /^[0-9a-f]{24}$/;

/** Where an address names a user who was erased, or never was: what the trail still knows, and the way on. */
export function Nobody({ id }: { id: string }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  return (
    <>
      <Head title={t("user.nobody")} />
      <Nothing
        text={t("user.nobodyText", { id })}
        action={t("user.allUsers")}
        onAction={() => void go(`/pools/${pool.slug}/users`)}
      />
      {ID.test(id) && may(pool, "audit:read") && <History id={id} />}
    </>
  );
}
