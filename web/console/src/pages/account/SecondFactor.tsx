import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { call, get, post } from "../../api/client";
import { queries } from "../../api/queries";
import type { Security, TotpProposal } from "../../api/types";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { Recovery, ScanSecret } from "./ScanSecret";
import { useConfirmed } from "./useConfirmed";

const forget = () => queries.invalidateQueries({ queryKey: ["account"] });

export function SecondFactor() {
  const { t } = useWords();
  const { run, asking } = useConfirmed();
  const [proposal, setProposal] = useState<TotpProposal | null>(null);
  const [recovery, setRecovery] = useState<string[] | null>(null);
  const security = useQuery({
    queryKey: ["account", "security"],
    queryFn: () => get<Security>("/api/v1/me/security"),
  });
  const add = useMutation({
    mutationFn: () => run(async () => setProposal(await post<TotpProposal>("/api/v1/me/second-factor"))),
  });
  const remove = useMutation({
    mutationFn: () => run(() => call("DELETE", "/api/v1/me/second-factor")),
    onSettled: forget,
  });
  const standing = security.data;
  return (
    <section style={{ marginBottom: 40 }}>
      <h2 style={{ fontSize: 18 }}>{t("account.second")}</h2>
      {security.isError && <ProblemBox error={security.error} again={() => void security.refetch()} />}
      {add.isError && <ProblemBox error={add.error} />}
      {remove.isError && <ProblemBox error={remove.error} />}
      {standing !== undefined && (
        <p className="quiet">
          {standing.secondFactor ? t("account.second.on", { count: standing.recoveryCodes }) : t("account.second.off")}
        </p>
      )}
      {standing?.secondFactor === true && (
        <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("account.second.remove")}
        </Button>
      )}
      {standing?.secondFactor === false && (
        <Button loading={add.isPending} onClick={() => add.mutate()}>
          {t("account.second.add")}
        </Button>
      )}
      {proposal !== null && (
        <ScanSecret
          proposal={proposal}
          run={run}
          closed={() => setProposal(null)}
          activated={(codes) => {
            setProposal(null);
            setRecovery(codes);
            void forget();
          }}
        />
      )}
      {recovery !== null && <Recovery codes={recovery} closed={() => setRecovery(null)} />}
      {asking}
    </section>
  );
}
