import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Radio, Select } from "antd";
import { useState } from "react";
import { useConnections } from "../../api/queries";
import type { Application } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { useUnsaved } from "../../parts/useUnsaved";

const KINDS = ["web", "single-page", "native", "device"] as const;
const POLICIES = ["instant", "confirm", "number"] as const;

interface Filled {
  name: string;
  kind: Application["kind"];
  redirectUris: string;
  postLogoutRedirectUris: string;
  connections: string[];
  policy: Application["policy"];
}

const lines = (text: string): string[] => text.split(/\s+/).filter((line) => line !== "");

interface Props {
  stored?: Application;
  readOnly?: boolean;
  save: (body: Record<string, unknown>) => Promise<unknown>;
}

export function ApplicationForm({ stored, readOnly = false, save }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const [form] = Form.useForm<Filled>();
  const [dirty, setDirty] = useState(false);
  const connections = useConnections(pool).data?.items ?? [];
  const kind = Form.useWatch("kind", form) ?? stored?.kind ?? "web";
  useUnsaved(dirty);
  const saving = useMutation({
    mutationFn: async (values: Filled) => {
      setDirty(false);
      return save({
        ...values,
        raiseUnusual: stored?.raiseUnusual ?? false,
        redirectUris: lines(values.redirectUris),
        postLogoutRedirectUris: lines(values.postLogoutRedirectUris),
      });
    },
    onError: (error) => {
      setDirty(true);
      showErrors(form, error);
    },
  });
  const initial: Filled = {
    name: stored?.name ?? "",
    kind: stored?.kind ?? "web",
    redirectUris: stored?.redirectUris.join("\n") ?? "",
    postLogoutRedirectUris: stored?.postLogoutRedirectUris.join("\n") ?? "",
    connections: stored?.connections ?? connections.slice(0, 1).map((one) => one.identifier),
    policy: stored?.policy ?? "instant",
  };
  return (
    <Form
      form={form}
      key={stored === undefined ? connections.length : "stored"}
      layout="vertical"
      requiredMark={false}
      disabled={readOnly}
      initialValues={initial}
      onValuesChange={() => setDirty(true)}
      onFinish={(values: Filled) => saving.mutate({ ...initial, ...values })}
      scrollToFirstError={{ focus: true }}
    >
      {saving.isError && <ProblemBox error={saving.error} />}
      <Form.Item
        name="name"
        label={t("applications.name")}
        extra={t("applications.nameHelp")}
        rules={[{ required: true, message: t("applications.nameRule") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t("applications.kind")} extra={t(`kind.${kind}.help`)}>
        <Radio.Group
          disabled={stored !== undefined || readOnly}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      {kind !== "device" && (
        <Form.Item
          name="redirectUris"
          label={t("applications.redirect")}
          extra={t("applications.redirectHelp")}
          rules={[{ required: true, message: t("applications.redirectRule") }]}
        >
          <Input.TextArea rows={3} spellCheck={false} placeholder="https://www.example.org/callback" />
        </Form.Item>
      )}
      <Form.Item name="postLogoutRedirectUris" label={t("applications.logout")} extra={t("applications.logoutHelp")}>
        <Input.TextArea rows={2} spellCheck={false} />
      </Form.Item>
      <Form.Item name="connections" label={t("nav.connections")} extra={t("applications.connectionsHelp")}>
        <Select
          mode="multiple"
          options={connections.map((one) => ({ value: one.identifier, label: one.displayName }))}
        />
      </Form.Item>
      <Form.Item name="policy" label={t("applications.policy")} extra={t("applications.policyHelp")}>
        <Radio.Group options={POLICIES.map((value) => ({ value, label: t(`policy.${value}`) }))} />
      </Form.Item>
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending}>
          {stored === undefined ? t("form.create") : t("form.save")}
        </Button>
      )}
    </Form>
  );
}
