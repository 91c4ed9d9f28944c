import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Descriptions, Drawer, Tag } from "antd";
import { useState } from "react";
import { post } from "../../api/client";
import { forgetPool, poolPath, useOfPool } from "../../api/queries";
import type { Page, Push, PushStory, Route } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { Loading } from "../../parts/Loading";
import { NotReadBeside } from "../../parts/NotRead";
import { ProblemBox } from "../../parts/ProblemBox";

interface Props {
  id: string | null;
  identifier: string;
  close: () => void;
}

/** A push with each step of what was decided about it, where it went, and the way to send it again. */
export function Story({ id, identifier, close }: Props) {
  const { t } = useWords();
  return (
    <Drawer open={id !== null} onClose={close} size="min(560px, 100vw)" title={t("story.title")} destroyOnHidden>
      {id !== null && <Told id={id} identifier={identifier} close={close} />}
    </Drawer>
  );
}

function Told({ id, identifier, close }: Props & { id: string }) {
  const { t, said, language } = useWords();
  const pool = usePool();
  const story = useOfPool<PushStory>(pool, `/pushes/${encodeURIComponent(id)}`);
  if (story.isPending) return <Loading />;
  if (story.isLoadingError) return <NotReadBeside of="pushes" read={story} close={close} />;
  const { push, steps, deliveries } = story.data;
  const mode = (one: Push["mode"]) => (one === null ? "–" : t(`mode.${one}`));
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: "at", label: t("journal.at"), children: moment(push.receivedAt, language) },
          { key: "kind", label: t("journal.kind"), children: <code>{push.kind}</code> },
          { key: "sender", label: t("journal.sender"), children: <Sender id={id} masked={push.sender} /> },
          { key: "took", label: t("journal.took"), children: `${push.tookMillis} ms` },
          { key: "way", label: t("story.way"), children: t(`way.${push.way}`) },
          { key: "mode", label: t("journal.mode"), children: `${mode(push.mode)} / ${mode(push.expectedMode)}` },
          { key: "skew", label: t("story.skew"), children: push.skewMillis === null ? "–" : `${push.skewMillis} ms` },
          { key: "reply", label: t("story.reply"), children: push.reply ?? "–" },
          { key: "id", label: "id", children: <code>{push.id}</code> },
        ]}
      />
      <h2 style={{ fontSize: 16 }}>{t("story.steps")}</h2>
      <ol className="plain-list">
        {steps.map((step) => (
          <li key={step.code} className="step">
            <span className="step-mark" role="img" aria-label={t(step.good ? "story.good" : "story.bad")}>
              {step.good ? <CheckCircleFilled className="good" /> : <CloseCircleFilled className="bad" />}
            </span>
            <div className="step-body">
              {said(step.text)}
              <div>
                <code className="quiet">{step.code}</code>
              </div>
            </div>
          </li>
        ))}
      </ol>
      {deliveries !== null && deliveries.length > 0 && (
        <>
          <h2 style={{ fontSize: 16 }}>{t("story.deliveries")}</h2>
          <ul className="plain-list">
            {deliveries.map(({ delivery, tries }) => (
              <li key={delivery.id} className="row">
                <strong>{delivery.route}</strong>
                <Tag className={delivery.state === "dead" ? "bad" : ""}>{t(`delivery.${delivery.state}`)}</Tag>
                {t("story.tries", { count: tries.length })}
              </li>
            ))}
          </ul>
        </>
      )}
      {may(pool, "deliveries:send") && <SendAgain id={id} identifier={identifier} />}
    </>
  );
}

/** Who sent it is shown on demand, and the audit trail says who looked. */
function Sender({ id, masked }: { id: string; masked: string | null }) {
  const { t } = useWords();
  const pool = usePool();
  const unmask = useMutation({
    mutationFn: () => post<{ sender: string }>(`${poolPath(pool)}/pushes/${encodeURIComponent(id)}/unmask`),
  });
  if (masked === null) return "–";
  return (
    <span className="row">
      <code>{unmask.data?.sender ?? masked}</code>
      {unmask.data === undefined && may(pool, "pushes:unmask") && (
        <Button size="small" onClick={() => unmask.mutate()} loading={unmask.isPending}>
          {t("story.unmask")}
        </Button>
      )}
    </span>
  );
}

function SendAgain({ id, identifier }: { id: string; identifier: string }) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const routes = useOfPool<Page<Route>>(pool, `/connections/${identifier}/routes`);
  const [chosen, setChosen] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: (route: string) => post(`${poolPath(pool)}/pushes/${encodeURIComponent(id)}/send`, { route }),
    onSuccess: async () => {
      void message.success(t("story.sent"));
      await forgetPool(pool);
    },
  });
  const names = routes.data?.items.map((route) => route.name) ?? [];
  const route = chosen ?? names[0];
  if (route === undefined) return <p className="quiet">{t("story.noRoutes")}</p>;
  return (
    <>
      <h2 style={{ fontSize: 16 }}>{t("story.again")}</h2>
      {send.isError && <ProblemBox error={send.error} />}
      <div className="row">
        <Choice
          aria-label={t("routes.route")}
          style={{ minWidth: 160 }}
          value={route}
          onChange={setChosen}
          options={names.map((value) => ({ value, label: value }))}
        />
        <Button onClick={() => send.mutate(route)} loading={send.isPending}>
          {t("story.send")}
        </Button>
      </div>
    </>
  );
}
