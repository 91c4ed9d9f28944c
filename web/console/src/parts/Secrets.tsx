import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Card, Modal, Popconfirm, Radio } from "antd";
import { useState } from "react";
import { call } from "../api/client";
import { poolPath, queries, useOfPool } from "../api/queries";
import type { KeptSecrets } from "../api/types";
import { usePool } from "../frame/InPool";
import { moment, useWords } from "../i18n";
import { ProblemBox } from "./ProblemBox";

/** For how many hours the former secret stays good; until it is ended by hand; or not at all. */
const OVERLAPS = { day: 24, week: 168, ended: null, none: 0 } as const;
type Overlap = keyof typeof OVERLAPS;

export interface Renewal {
  keepFormer: boolean;
  formerHours?: number;
}

interface Props {
  /** Where they are, below the pool. */
  path: string;
  busy: boolean;
  error: unknown;
  renew: (how: Renewal) => void;
}

/** Another secret, and what is left of the one from before. */
export function Secrets({ path, busy, error, renew }: Props) {
  const { t, language } = useWords();
  const pool = usePool();
  const [asking, setAsking] = useState(false);
  const former = useOfPool<KeptSecrets>(pool, path, { every: 30_000 }).data?.former ?? null;
  const end = useMutation({
    mutationFn: () => call("DELETE", `${poolPath(pool)}${path}/former`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["pool", pool.id, path] }),
  });
  return (
    <Card size="small" style={{ marginTop: 32 }} title={t("secrets.title")}>
      {error !== null && <ProblemBox error={error} />}
      {end.isError && <ProblemBox error={end.error} />}
      {former !== null && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            former.endsAt === null
              ? t("secrets.untilEnded", { at: moment(former.replacedAt, language) })
              : t("secrets.until", {
                  at: moment(former.replacedAt, language),
                  end: moment(former.endsAt, language),
                })
          }
          description={
            former.usedAt === null ? t("secrets.unused") : t("secrets.used", { at: moment(former.usedAt, language) })
          }
          action={
            <Popconfirm
              title={t("secrets.endSure")}
              okText={t("secrets.end")}
              okButtonProps={{ danger: true }}
              onConfirm={() => end.mutate()}
            >
              <Button danger size="small" loading={end.isPending}>
                {t("secrets.end")}
              </Button>
            </Popconfirm>
          }
        />
      )}
      <Button loading={busy} onClick={() => setAsking(true)}>
        {t("secrets.renew")}
      </Button>
      {asking && (
        <Asking
          hasFormer={former !== null}
          closed={() => setAsking(false)}
          chosen={(overlap) => {
            setAsking(false);
            const hours = OVERLAPS[overlap];
            renew({ keepFormer: overlap !== "none", ...(hours === null || hours === 0 ? {} : { formerHours: hours }) });
          }}
        />
      )}
    </Card>
  );
}

interface AskingProps {
  hasFormer: boolean;
  closed: () => void;
  chosen: (overlap: Overlap) => void;
}

function Asking({ hasFormer, closed, chosen }: AskingProps) {
  const { t } = useWords();
  const [overlap, setOverlap] = useState<Overlap>("day");
  return (
    <Modal
      open
      title={t("secrets.renew")}
      onCancel={closed}
      onOk={() => chosen(overlap)}
      okText={t("secrets.make")}
      okButtonProps={{ danger: overlap === "none" }}
    >
      <p id="secrets-overlap">{t("secrets.overlap")}</p>
      <Radio.Group
        className="stack"
        aria-labelledby="secrets-overlap"
        value={overlap}
        onChange={(event) => setOverlap(event.target.value as Overlap)}
        options={(Object.keys(OVERLAPS) as Overlap[]).map((value) => ({ value, label: t(`secrets.overlap.${value}`) }))}
      />
      {hasFormer && <Alert type="warning" showIcon style={{ marginTop: 12 }} title={t("secrets.third")} />}
    </Modal>
  );
}
