import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { useUnsaved } from "../../parts/useUnsaved";
import { EVENTS, type Webhook } from "./types";

export type Filled = Pick<Webhook, "url" | "events" | "weChatIds">;

interface Props {
  stored?: Webhook;
  readOnly?: boolean;
  save: (values: Filled) => Promise<unknown>;
}

export function WebhookForm({ stored, readOnly = false, save }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const [dirty, setDirty] = useState(false);
  useUnsaved(dirty);
  const saving = useMutation({
    mutationFn: async (values: Filled) => {
      setDirty(false);
      return save(values);
    },
    onError: (error) => {
      setDirty(true);
      showErrors(form, error);
    },
  });
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={readOnly}
      initialValues={{
        url: stored?.url ?? "",
        events: stored?.events ?? ["user.created", "user.updated", "user.merged", "user.deleted"],
        weChatIds: stored?.weChatIds ?? false,
      }}
      onValuesChange={() => setDirty(true)}
      onFinish={(values) => saving.mutate(values)}
      scrollToFirstError={{ focus: true }}
    >
      {saving.isError && <ProblemBox error={saving.error} />}
      <Form.Item
        name="url"
        label={t("webhooks.url")}
        extra={t("webhooks.urlHelp")}
        rules={[{ required: true, message: t("webhooks.urlRule") }]}
      >
        <Input maxLength={500} autoComplete="off" spellCheck={false} placeholder="https://www.example.org/webhook" />
      </Form.Item>
      <Form.Item
        name="events"
        label={t("webhooks.events")}
        rules={[
          {
            // "required" would put aria-required on a group, which ARIA does not allow
            validator: (_, events: string[] | undefined) =>
              events !== undefined && events.length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t("webhooks.eventsRule"))),
          },
        ]}
      >
        <Checkbox.Group
          style={{ flexDirection: "column", gap: 8 }}
          options={EVENTS.map((value) => ({
            value,
            label: (
              <>
                {t(`event.${value}`)} <code className="quiet">{value}</code>
              </>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item name="weChatIds" valuePropName="checked" extra={t("webhooks.idsHelp")}>
        <Checkbox>{t("webhooks.ids")}</Checkbox>
      </Form.Item>
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending}>
          {stored === undefined ? t("form.create") : t("form.save")}
        </Button>
      )}
    </Form>
  );
}
