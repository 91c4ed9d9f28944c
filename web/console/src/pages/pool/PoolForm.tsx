import { Alert, App, Button, Form, Input, InputNumber, Radio } from "antd";
import { call } from "../../api/client";
import { forgetPool, poolPath, queries } from "../../api/queries";
import type { Pool, PoolSettings } from "../../api/types";
import { useWords } from "../../i18n";
import { Refused } from "../../parts/Refused";
import { useSaving } from "../../parts/useSaving";
import { hours, seconds } from "./lives";

interface Typed {
  name: string;
  sessionIdleSeconds: number | null;
  sessionLifeSeconds: number | null;
  merge: PoolSettings["merge"];
}

interface Props {
  pool: Pool;
  settings: PoolSettings;
  etag: string;
  readOnly: boolean;
}

const filled = (settings: PoolSettings): Typed => ({
  name: settings.name,
  sessionIdleSeconds: hours(settings.sessionIdleSeconds),
  sessionLifeSeconds: hours(settings.sessionLifeSeconds),
  merge: settings.merge,
});

export function PoolForm({ pool, settings, etag, readOnly }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { saving, dirty, touch } = useSaving(form, async (typed: Typed) => {
    const body = {
      name: typed.name,
      sessionIdleSeconds: seconds(typed.sessionIdleSeconds),
      sessionLifeSeconds: seconds(typed.sessionLifeSeconds),
      merge: typed.merge,
    };
    await call("PUT", poolPath(pool), body, etag);
    await Promise.all([forgetPool(pool), queries.invalidateQueries({ queryKey: ["pools"] })]);
    void message.success(t("form.saved"));
  });
  const initial = filled(settings);
  const rule = { type: "number" as const, min: 1 / 60, max: 365 * 24, message: t("pool.life.rule") };
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={readOnly}
      requiredMark={false}
      initialValues={initial}
      onValuesChange={touch}
      onFinish={(typed: Typed) => saving.mutate(typed)}
    >
      {settings.madeByFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("pool.ofFile")} />}
      {saving.isError && <Refused error={saving.error} form={form} before={initial} fill={filled} />}
      <Form.Item
        name="name"
        label={t("pool.name")}
        extra={t("pool.name.help")}
        rules={[{ required: true, message: t("pool.name.rule") }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="sessionIdleSeconds" label={t("pool.idle")} rules={[rule]}>
        <InputNumber style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="sessionLifeSeconds" label={t("pool.life")} extra={t("pool.life.help")} rules={[rule]}>
        <InputNumber style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="merge" label={t("pool.merge")} extra={t("pool.merge.help")}>
        <Radio.Group
          options={[
            { value: "report", label: t("pool.merge.report") },
            { value: "older-wins", label: t("pool.merge.older") },
          ]}
        />
      </Form.Item>
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending} disabled={!dirty}>
          {t("form.save")}
        </Button>
      )}
    </Form>
  );
}
