import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { call, get } from "../../api/client";
import { addPasskey, canPasskeys } from "../../api/passkeys";
import { queries } from "../../api/queries";
import type { OwnPasskey, Page } from "../../api/types";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { ProblemBox } from "../../parts/ProblemBox";
import { useConfirmed } from "./useConfirmed";

const forget = () => queries.invalidateQueries({ queryKey: ["account"] });

export function PasskeyList() {
  const { t, language } = useWords();
  const { run, asking } = useConfirmed();
  const [naming, setNaming] = useState(false);
  const passkeys = useQuery({
    queryKey: ["account", "passkeys"],
    queryFn: () => get<Page<OwnPasskey>>("/api/v1/me/passkeys"),
  });
  const add = useMutation({
    mutationFn: ({ name }: { name: string }) => run(() => addPasskey(name)),
    onSuccess: () => setNaming(false),
    onSettled: forget,
  });
  const remove = useMutation({
    mutationFn: (passkey: OwnPasskey) => run(() => call("DELETE", `/api/v1/me/passkeys/${passkey.id}`)),
    onSettled: forget,
  });
  const items = passkeys.data?.items ?? [];
  return (
    <section style={{ marginBottom: 40 }}>
      <h2 style={{ fontSize: 18 }}>{t("account.passkeys")}</h2>
      {passkeys.isError && <ProblemBox error={passkeys.error} again={() => void passkeys.refetch()} />}
      {remove.isError && <ProblemBox error={remove.error} />}
      <p className="quiet">{t(canPasskeys() ? "account.passkeys.text" : "account.passkeys.cannot")}</p>
      {items.length > 0 && (
        <DataTable<OwnPasskey>
          name={t("account.passkeys")}
          csv="passkeys"
          rowKey="id"
          dataSource={items}
          columns={[
            { title: t("account.passkeys.name"), dataIndex: "name" },
            { title: t("account.passkeys.made"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
            {
              title: t("account.sessions.seen"),
              dataIndex: "usedAt",
              render: (at: string | null) => (at === null ? t("developers.never") : moment(at, language)),
            },
            {
              key: "remove",
              render: (_, passkey) => (
                <Button
                  danger
                  aria-label={t("account.passkeys.removeOf", { name: passkey.name })}
                  loading={remove.isPending}
                  onClick={() => remove.mutate(passkey)}
                >
                  {t("developers.remove")}
                </Button>
              ),
            },
          ]}
        />
      )}
      {canPasskeys() && (
        <Button style={{ marginTop: 12 }} onClick={() => setNaming(true)}>
          {t("account.passkeys.add")}
        </Button>
      )}
      {naming && (
        <Naming
          busy={add.isPending}
          error={add.error}
          named={(name) => add.mutate({ name })}
          closed={() => setNaming(false)}
        />
      )}
      {asking}
    </section>
  );
}

interface NamingProps {
  busy: boolean;
  error: unknown;
  named: (name: string) => void;
  closed: () => void;
}

function Naming({ busy, error, named, closed }: NamingProps) {
  const { t } = useWords();
  const [form] = Form.useForm<{ name: string }>();
  return (
    <Modal
      open
      title={t("account.passkeys.add")}
      onCancel={closed}
      okText={t("account.passkeys.do")}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
    >
      {error !== null && <ProblemBox error={error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: "" }}
        onFinish={(typed: { name: string }) => named(typed.name)}
      >
        <Form.Item
          name="name"
          label={t("account.passkeys.name")}
          extra={t("account.passkeys.name.help")}
          rules={[{ required: true, message: t("pool.name.rule") }]}
        >
          <Input autoComplete="off" maxLength={100} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
