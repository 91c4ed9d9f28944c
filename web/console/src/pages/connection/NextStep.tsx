import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { useApplications, useOfPool } from "../../api/queries";
import type { KnownPerson, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { LinkButton } from "../../parts/LinkButton";
import { refusalsOf, useNotices } from "../start/Notices";
import { useTrial } from "../trial/useTrial";
import { nextStep } from "./nextStep";

/** What leads on from a connection until somebody has logged in by it; while WeChat refuses it, that comes first. */
export function NextStep({ identifier, tab }: { identifier: string; tab: string }) {
  const { t } = useWords();
  const pool = usePool();
  const openTrial = useTrial();
  const writes = may(pool, "applications:write");
  const people = useOfPool<Page<KnownPerson>>(
    pool,
    `/connections/${encodeURIComponent(identifier)}/identities?limit=1`,
    { every: 10_000, enabled: writes && may(pool, "users:read") },
  ).data;
  const applications = useApplications(pool).data?.items;
  const refused = refusalsOf(useNotices(pool), identifier).length > 0;
  const next = nextStep({ identifier, applications, known: people && people.items.length > 0 });
  const here = `/pools/${pool.slug}/connections/${identifier}`;
  const doctor = may(pool, "doctor:run") && tab !== "doctor" && (
    <LinkButton to={`${here}/doctor`} size="small">
      {t("next.doctor")}
    </LinkButton>
  );
  if (refused) return null;
  switch (next.kind) {
    case "nothing":
      return null;
    case "create":
      return (
        <Said text={t("next.create")}>
          <LinkButton to={`/pools/${pool.slug}/applications/new`} size="small" type="primary">
            {t("applications.create")}
          </LinkButton>
        </Said>
      );
    case "offer":
      return (
        <Said text={t("next.offer")}>
          {tab !== "applications" && (
            <LinkButton to={`${here}/applications`} size="small" type="primary">
              {t("next.toApplications")}
            </LinkButton>
          )}
        </Said>
      );
    case "try": {
      const { clientId, name, kind } = next.application;
      return (
        <Said text={t("next.try", { name })}>
          {doctor}
          {kind === "device" ? (
            <LinkButton to={`/pools/${pool.slug}/applications/${clientId}/code`} size="small" type="primary">
              {t("trial.shell")}
            </LinkButton>
          ) : (
            <Button size="small" type="primary" title={t("trial.hint")} onClick={() => openTrial(pool.id, clientId)}>
              {t("trial.try")}
            </Button>
          )}
        </Said>
      );
    }
  }
}

function Said({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <div className="row" style={{ justifyContent: "space-between" }}>
          <span style={{ flex: "1 1 240px" }}>{text}</span>
          <span className="row">{children}</span>
        </div>
      }
    />
  );
}
