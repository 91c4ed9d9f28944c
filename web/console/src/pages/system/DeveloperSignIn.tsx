import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Form } from "antd";
import { useState } from "react";
import { call, get } from "../../api/client";
import { queries, usePools } from "../../api/queries";
import type { Connection, DeveloperSignInChoice, Page } from "../../api/types";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { ProblemBox } from "../../parts/ProblemBox";
import { useConfirmed } from "../account/useConfirmed";

interface Typed {
  pool: string;
  connection: string;
}

const ADDRESS = "/api/v1/system/developer-sign-in";

/** By which connection developers sign in to this console with their WeChat. */
export function DeveloperSignIn() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { run, asking } = useConfirmed();
  const [choosing, setChoosing] = useState(false);
  const chosen = useQuery({
    queryKey: ["system", "developer-sign-in"],
    queryFn: () => get<DeveloperSignInChoice>(ADDRESS),
  });
  const forget = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["system"] }),
      queries.invalidateQueries({ queryKey: ["account"] }),
    ]);
  const choose = useMutation({
    mutationFn: (typed: Typed) => run(() => call("PUT", ADDRESS, typed)),
    onSuccess: async () => {
      await forget();
      setChoosing(false);
      void message.success(t("doorway.chosen"));
    },
  });
  const close = useMutation({ mutationFn: () => run(() => call("DELETE", ADDRESS)), onSettled: forget });
  if (chosen.isLoadingError) return <ProblemBox error={chosen.error} again={() => void chosen.refetch()} />;
  const choice = chosen.data;
  if (choice === undefined) return null;
  const none = choice.connection === null;
  return (
    <>
      {none ? (
        <p>{t("doorway.none")}</p>
      ) : (
        <p>{t("doorway.by", { connection: choice.displayName ?? "", pool: choice.poolName ?? "" })}</p>
      )}
      {!none && !choice.open && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t(choice.miniProgram ? "doorway.program" : "doorway.gone")}
        />
      )}
      {choose.isError && <ProblemBox error={choose.error} />}
      {close.isError && <ProblemBox error={close.error} />}
      {choosing ? (
        <ChooseDoorway
          busy={choose.isPending}
          typed={(typed) => choose.mutate(typed)}
          closed={() => setChoosing(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => setChoosing(true)}>{t(none ? "doorway.choose" : "doorway.other")}</Button>
          {!none && (
            <Button danger loading={close.isPending} onClick={() => close.mutate()}>
              {t("doorway.close")}
            </Button>
          )}
        </div>
      )}
      {asking}
    </>
  );
}

interface ChooseDoorwayProps {
  busy: boolean;
  typed: (typed: Typed) => void;
  closed: () => void;
}

function ChooseDoorway({ busy, typed, closed }: ChooseDoorwayProps) {
  const { t } = useWords();
  const [form] = Form.useForm<Typed>();
  const pool = Form.useWatch("pool", form);
  const pools = usePools().data?.items ?? [];
  const connections = useQuery({
    queryKey: ["pool", pool, "connections-to-choose"],
    queryFn: () => get<Page<Connection>>(`/api/v1/pools/${pool}/connections`),
    enabled: pool !== undefined,
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={typed}>
      <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t("doorway.trust")} />
      <Form.Item name="pool" label={t("doorway.pool")} rules={[{ required: true, message: t("doorway.poolNeeded") }]}>
        <Choice
          options={pools.map((one) => ({ value: one.id, label: one.name }))}
          onChange={() => form.setFieldValue("connection", undefined)}
        />
      </Form.Item>
      <Form.Item
        name="connection"
        label={t("doorway.connection")}
        extra={t("doorway.help")}
        rules={[{ required: true, message: t("doorway.connectionNeeded") }]}
      >
        <Choice
          disabled={pool === undefined}
          loading={connections.isFetching}
          options={(connections.data?.items ?? [])
            .filter((one) => one.type === "official-account")
            .map((one) => ({ value: one.identifier, label: one.displayName }))}
        />
      </Form.Item>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t("doorway.do")}
        </Button>
        <Button onClick={closed}>{t("doorway.cancel")}</Button>
      </div>
    </Form>
  );
}
