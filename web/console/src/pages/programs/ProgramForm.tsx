import { Alert, Form, Input, Switch } from "antd";
import { useState } from "react";
import { poolPath, useSystem } from "../../api/queries";
import type { MiniProgramSettings } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { SavedForm } from "../../parts/SavedForm";
import { useDryRun } from "../../parts/useDryRun";
import { useSaving } from "../../parts/useSaving";
import { isUntried, useSaidSaved } from "../connection/useSaidSaved";
import { Association } from "../connections/Association";
import { Names } from "../connections/Names";
import { APP_ID, APP_SECRET } from "../connections/rules";
import { EMPTY, type Filled, filled, written } from "./filled";
import { type LogoChange, LogoField } from "./LogoField";
import { MoreOfProgram } from "./MoreOfProgram";

const ASSOCIATIONS = ["none", "field-matching", "ask-binding"] as const;

interface Props {
  stored?: MiniProgramSettings;
  /** Of what is stored, so that a browser shows no picture from before. */
  version?: string;
  readOnly?: boolean;
  save: (body: Record<string, unknown>, logo: LogoChange) => Promise<unknown>;
}

/** The form of a mini program, each field with what it does. */
export function ProgramForm({ stored, version = "", readOnly = false, save }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const said = useSaidSaved();
  const [form] = Form.useForm<Filled>();
  const [logo, setLogo] = useState<LogoChange>({ kind: "keep" });
  const shared = useSystem().data?.miniProgram ?? null;
  const isPrivate = Form.useWatch("privateDeployment", form) ?? stored?.privateDeployment ?? true;
  const asksPhone = Form.useWatch("askPhone", form) ?? stored?.askPhone ?? EMPTY.askPhone;
  const isNew = stored === undefined;
  const path = `${poolPath(pool)}/mini-programs${isNew ? "" : `/${stored.identifier}`}`;
  const look = useDryRun(form, isNew ? "POST" : "PUT", path);
  const saves = async (values: Filled) => {
    const body = written(values, stored);
    await save(body, logo);
    said(values.identifier, isUntried(body, stored));
  };
  const typed = (): Filled => ({ ...EMPTY, ...form.getFieldsValue(true) });
  const { saving, dirty, touch } = useSaving(form, saves, {
    saved: () => form.resetFields(["appSecret"]),
  });
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={isNew ? EMPTY : filled(stored)}
      isNew={isNew}
      readOnly={readOnly}
      saving={saving}
      fill={filled}
      waits={!dirty && !isNew}
      changed={(changed) => {
        if (changed.envVersion !== undefined) form.setFieldValue("checkPath", changed.envVersion === "release");
        touch();
        look(() => written(typed(), stored));
      }}
      finish={() => saving.mutate(typed())}
    >
      <Names isNew={isNew} identifier="program.identifier.help" displayName="program.displayName.help" />
      <Form.Item name="callbackUrl" label={t("program.callbackUrl")} extra={t("program.callbackUrl.help")}>
        <Input autoComplete="off" spellCheck={false} maxLength={500} placeholder="https://" />
      </Form.Item>
      <Form.Item label={t("program.logo")} extra={t("program.logo.help")}>
        <LogoField
          stored={stored?.hasLogo === true ? `${path}/logo?${encodeURIComponent(version)}` : null}
          change={logo}
          changed={(change) => {
            setLogo(change);
            touch();
          }}
        />
      </Form.Item>
      <Form.Item
        name="privateDeployment"
        label={t("program.private")}
        extra={t(shared === null ? "program.private.must" : "program.private.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {isPrivate ? (
        <>
          <Form.Item
            name="appId"
            label={t("program.appId")}
            extra={t("program.appId.help")}
            rules={[{ required: true, pattern: APP_ID, message: t("field.appId.rule") }]}
          >
            <Input autoComplete="off" spellCheck={false} placeholder="wx0123456789abcdef" />
          </Form.Item>
          <Form.Item
            name="appSecret"
            label={t("program.appSecret")}
            extra={stored?.privateDeployment === true ? t("form.kept") : t("program.appSecret.help")}
            rules={[
              { required: stored?.privateDeployment !== true, pattern: APP_SECRET, message: t("field.appSecret.rule") },
            ]}
          >
            <Input.Password autoComplete="off" />
          </Form.Item>
        </>
      ) : (
        <Alert
          type={shared === null ? "warning" : "info"}
          showIcon
          style={{ marginBottom: 16 }}
          title={shared === null ? t("program.noShared") : t("program.shared", { appId: shared })}
        />
      )}
      <Form.Item
        name="loginOnly"
        label={t("field.loginOnly")}
        extra={t("field.loginOnly.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Association
        modes={ASSOCIATIONS}
        about={t("program.association.help")}
        stored={stored?.association ?? "none"}
        noPhone={asksPhone ? undefined : t("association.noPhone")}
      />
      <MoreOfProgram />
    </SavedForm>
  );
}
