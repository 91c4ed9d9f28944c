import { ThunderboltOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Radio, Switch } from "antd";
import { Link } from "react-router";
import { post } from "../../api/client";
import { connectionPath, poolPath } from "../../api/queries";
import type { ConnectionSettings, NewSecrets } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { SavedForm } from "../../parts/SavedForm";
import { useDryRun } from "../../parts/useDryRun";
import { useSaving } from "../../parts/useSaving";
import { isUntried, useSaidSaved } from "../connection/useSaidSaved";
import { Association } from "./Association";
import { EMPTY, type Filled, filled, suggestedIdentifier, untouched, written } from "./filled";
import { MoreFields } from "./MoreFields";
import { Names } from "./Names";
import { AES_KEY, APP_ID, APP_SECRET, TOKEN } from "./rules";

const MODES = ["safe", "compatible", "plaintext"] as const;

/** WeChat vouches for nothing of a follower that could be matched. */
const MODES_OF_ASSOCIATION = ["none", "ask-binding"] as const;

interface Props {
  stored?: ConnectionSettings;
  /** What others of the pool are called, and so a new one may not be. */
  taken?: string[];
  readOnly?: boolean;
  save: (body: Record<string, unknown>) => Promise<unknown>;
  typed?: (values: Filled) => void;
}

/** The form of an official account, each field with where to find its value. */
export function SettingsForm({ stored, taken = [], readOnly = false, save, typed }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const isNew = stored === undefined;
  const said = useSaidSaved();
  const [form] = Form.useForm<Filled>();
  const mode = Form.useWatch("messageMode", form) ?? stored?.messageMode ?? "safe";
  const look = useDryRun(
    form,
    stored === undefined ? "POST" : "PUT",
    stored === undefined ? `${poolPath(pool)}/connections` : `${connectionPath(pool, stored.identifier)}/settings`,
  );
  const saves = async (values: Filled) => {
    const body = { ...untouched(stored), ...written(values) };
    await save(body);
    said(values.identifier, isUntried(body, stored));
  };
  const { saving, dirty, touch } = useSaving(form, saves, {
    saved: () => form.resetFields(["appSecret", "token", "encodingAesKey"]),
  });
  const making = useMutation({
    mutationFn: () => post<NewSecrets>(`${poolPath(pool)}/connection-secrets`),
    onSuccess: ({ token, encodingAesKey }) => {
      form.setFieldsValue({ token, encodingAesKey });
      form.setFields([
        { name: "token", errors: [] },
        { name: "encodingAesKey", errors: [] },
      ]);
      changed();
    },
  });
  const changed = (what: Partial<Filled> = {}) => {
    touch();
    const named = what.displayName !== undefined || what.appId !== undefined;
    if (isNew && named && !form.isFieldTouched("identifier")) {
      const value = suggestedIdentifier({ ...EMPTY, ...form.getFieldsValue(true) }, taken);
      form.setFields([{ name: "identifier", value, touched: false }]);
    }
    typed?.({ ...EMPTY, ...form.getFieldsValue(true) });
    look(() => ({ ...untouched(stored), ...written({ ...EMPTY, ...form.getFieldsValue(true) }) }));
  };
  const kept = stored === undefined ? undefined : t("form.kept");
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={
        stored === undefined ? { ...EMPTY, identifier: suggestedIdentifier(EMPTY, taken) } : filled(stored)
      }
      isNew={isNew}
      readOnly={readOnly}
      saving={saving}
      fill={filled}
      waits={making.isPending || (!dirty && !isNew)}
      changed={changed}
      finish={() => saving.mutate({ ...EMPTY, ...form.getFieldsValue(true) })}
    >
      {making.isError && <ProblemBox error={making.error} />}
      <Names
        isNew={isNew}
        identifier={isNew ? "field.identifier.suggested" : "field.identifier.help"}
        displayName="field.displayName.help"
      />
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
      <Form.Item label={t("connection.mode")}>
        {t(isNew ? "form.modeLater" : "form.modeElsewhere")}
        {stored !== undefined && (
          <div>
            <Link to={`/pools/${pool.slug}/connections/${stored.identifier}/mode`}>{t("form.toMode")}</Link>
          </div>
        )}
      </Form.Item>
      <Form.Item
        name="loginOnly"
        label={t("field.loginOnly")}
        extra={t("field.loginOnly.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Association
        modes={MODES_OF_ASSOCIATION}
        about={t("association.account")}
        stored={stored?.association ?? "none"}
      />
      <MoreFields />
    </SavedForm>
  );
}
