import type { ApiClient, Pool } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Listing } from "../applications/code/Listing";
import { tokenCall } from "./tokenCall";

/** How a program gets its token, ready to be pasted into a shell. */
export function TokenCall({ client }: { client: Pick<ApiClient, "clientId" | "scopes"> }) {
  const { t } = useWords();
  const pool: Pool = usePool();
  return (
    <>
      <h2 style={{ fontSize: 16, marginTop: 24 }}>{t("clients.call")}</h2>
      <p className="quiet">{t("clients.callText")}</p>
      <Listing file="token.sh" text={tokenCall(client, pool, window.location.origin)} />
    </>
  );
}
