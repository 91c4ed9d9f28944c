import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { post } from "../../api/client";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { Answered } from "./Answered";
import type { Attempt } from "./types";

/** Sends a message that tells nothing, and shows what comes back. */
export function Ping({ path }: { path: string }) {
  const { t } = useWords();
  const ping = useMutation({ mutationFn: () => post<Attempt>(`${path}/ping`) });
  return (
    <>
      <p className="quiet">{t("webhook.pingText")}</p>
      <Button onClick={() => ping.mutate()} loading={ping.isPending}>
        {t("webhook.pingDo")}
      </Button>
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {ping.isError && <ProblemBox error={ping.error} />}
        {ping.data !== undefined && <Answered attempt={ping.data} />}
      </div>
    </>
  );
}
