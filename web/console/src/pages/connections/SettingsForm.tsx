import { ThunderboltOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Collapse, Form, Input, Radio, Switch } from "antd";
import { useState } from "react";
import { post } from "../../api/client";
import { poolPath } from "../../api/queries";
import type { ConnectionSettings, MessageMode, NewSecrets } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { useUnsaved } from "../../parts/useUnsaved";
import { AES_KEY, APP_ID, APP_SECRET, IDENTIFIER, ORIGINAL_ID, TOKEN } from "./rules";

export interface Filled {
  identifier: string;
  displayName: string;
  appId: string;
  appSecret: string;
  originalId: string;
  token: string;
  encodingAesKey: string;
  messageMode: MessageMode;
  requireMode: boolean;
  loginOnly: boolean;
  onLeave: ConnectionSettings["onLeave"];
  apiBaseUrl: string;
}

const MODES = ["safe", "compatible", "plaintext"] as const;
const ON_LEAVE = ["keep", "mark", "end-sessions"] as const;

const EMPTY: Filled = {
  identifier: "official-account",
  displayName: "",
  appId: "",
  appSecret: "",
  originalId: "",
  token: "",
  encodingAesKey: "",
  messageMode: "safe",
  requireMode: false,
  loginOnly: false,
  onLeave: "keep",
  apiBaseUrl: "",
};

export function filled(settings: ConnectionSettings): Filled {
  return {
    ...EMPTY,
    identifier: settings.identifier,
    displayName: settings.displayName,
    appId: settings.appId,
    originalId: settings.originalId ?? "",
    messageMode: settings.messageMode,
    requireMode: settings.requireMode,
    loginOnly: settings.loginOnly,
    onLeave: settings.onLeave,
    apiBaseUrl: settings.apiBaseUrl ?? "",
  };
}

/** What is left empty is left out: a secret then stays as it is. */
function written(values: Filled): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

/** What the form does not show goes back as it was: a change replaces all settings but secrets. */
function untouched(stored: ConnectionSettings | undefined): Record<string, unknown> {
  if (stored === undefined) {
    return {};
  }
  const { association, associationFields, associationMethods, forwarding } = stored;
  return { association, associationFields, associationMethods, forwarding: { authingJson: forwarding.authingJson } };
}

interface Props {
  stored?: ConnectionSettings;
  readOnly?: boolean;
  save: (body: Record<string, unknown>) => Promise<unknown>;
  typed?: (values: Filled) => void;
}

/** The form of an official account, each field with where to find its value. */
export function SettingsForm({ stored, readOnly = false, save, typed }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [dirty, setDirty] = useState(false);
  const mode = Form.useWatch("messageMode", form) ?? stored?.messageMode ?? "safe";
  useUnsaved(dirty);
  const saving = useMutation({
    mutationFn: async (values: Filled) => {
      setDirty(false);
      return save({ ...untouched(stored), ...written(values) });
    },
    onSuccess: () => {
      form.resetFields(["appSecret", "token", "encodingAesKey"]);
      void message.success(t("form.saved"));
    },
    onError: (error) => {
      setDirty(true);
      showErrors(form, error);
    },
  });
  const making = useMutation({
    mutationFn: () => post<NewSecrets>(`${poolPath(pool)}/connection-secrets`),
    onSuccess: ({ token, encodingAesKey }) => {
      form.setFieldsValue({ token, encodingAesKey });
      form.setFields([
        { name: "token", errors: [] },
        { name: "encodingAesKey", errors: [] },
      ]);
      setDirty(true);
      typed?.({ ...EMPTY, ...form.getFieldsValue(true) });
    },
  });
  const kept = stored === undefined ? undefined : t("form.kept");
  const isNew = stored === undefined;
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={readOnly}
      requiredMark={false}
      initialValues={stored === undefined ? EMPTY : filled(stored)}
      onValuesChange={() => {
        setDirty(true);
        typed?.({ ...EMPTY, ...form.getFieldsValue(true) });
      }}
      onFinish={() => saving.mutate({ ...EMPTY, ...form.getFieldsValue(true) })}
      scrollToFirstError={{ focus: true }}
    >
      {saving.isError && <ProblemBox error={saving.error} />}
      {making.isError && <ProblemBox error={making.error} />}
      <Form.Item
        name="identifier"
        label={t("field.identifier")}
        extra={t("field.identifier.help")}
        rules={[{ required: true, pattern: IDENTIFIER, message: t("field.identifier.rule") }]}
      >
        <Input disabled={!isNew} autoComplete="off" spellCheck={false} maxLength={31} />
      </Form.Item>
      <Form.Item
        name="displayName"
        label={t("field.displayName")}
        extra={t("field.displayName.help")}
        rules={[{ required: true, message: t("field.displayName.rule") }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="appId"
        label={t("field.appId")}
        extra={t("field.appId.help")}
        rules={[{ required: true, pattern: APP_ID, message: t("field.appId.rule") }]}
      >
        <Input autoComplete="off" spellCheck={false} placeholder="wx0123456789abcdef" />
      </Form.Item>
      <Form.Item
        name="appSecret"
        label={t("field.appSecret")}
        extra={kept ?? t("field.appSecret.help")}
        rules={[{ required: isNew, pattern: APP_SECRET, message: t("field.appSecret.rule") }]}
      >
        <Input.Password autoComplete="off" />
      </Form.Item>
      <div className="row" style={{ justifyContent: "space-between", marginBottom: 8 }}>
        <strong>{t("form.server")}</strong>
        {!readOnly && (
          <Button icon={<ThunderboltOutlined />} onClick={() => making.mutate()} loading={making.isPending}>
            {t("form.generate")}
          </Button>
        )}
      </div>
      <Form.Item
        name="token"
        label={t("field.token")}
        extra={kept ?? t("field.token.help")}
        rules={[{ required: isNew, pattern: TOKEN, message: t("field.token.rule") }]}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="encodingAesKey"
        label={t("field.encodingAesKey")}
        extra={kept ?? t("field.encodingAesKey.help")}
        rules={[
          {
            required: mode !== "plaintext" && !(stored?.hasEncodingAesKey ?? false),
            pattern: AES_KEY,
            message: t("field.encodingAesKey.rule"),
          },
        ]}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="messageMode" label={t("field.messageMode")} extra={t("field.messageMode.help")}>
        <Radio.Group options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Form.Item>
      {mode === "plaintext" && (
        <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t("form.plaintextWarning")} />
      )}
      <Form.Item
        name="loginOnly"
        label={t("field.loginOnly")}
        extra={t("field.loginOnly.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Collapse
        ghost
        items={[
          {
            key: "more",
            label: t("form.more"),
            forceRender: true,
            children: (
              <>
                <Form.Item
                  name="originalId"
                  label={t("field.originalId")}
                  extra={t("field.originalId.help")}
                  rules={[{ pattern: ORIGINAL_ID, message: t("field.originalId.rule") }]}
                >
                  <Input autoComplete="off" spellCheck={false} placeholder="gh_" />
                </Form.Item>
                <Form.Item name="onLeave" label={t("field.onLeave")} extra={t("field.onLeave.help")}>
                  <Radio.Group options={ON_LEAVE.map((value) => ({ value, label: t(`onLeave.${value}`) }))} />
                </Form.Item>
                <Form.Item
                  name="requireMode"
                  label={t("field.requireMode")}
                  extra={t("field.requireMode.help")}
                  valuePropName="checked"
                >
                  <Switch />
                </Form.Item>
                <Form.Item name="apiBaseUrl" label={t("field.apiBaseUrl")} extra={t("field.apiBaseUrl.help")}>
                  <Input autoComplete="off" spellCheck={false} placeholder="https://api.weixin.qq.com" />
                </Form.Item>
              </>
            ),
          },
        ]}
      />
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending} disabled={!dirty && !isNew}>
          {isNew ? t("form.create") : t("form.save")}
        </Button>
      )}
    </Form>
  );
}
