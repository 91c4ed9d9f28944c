import { Checkbox, Form, Input } from "antd";
import { poolPath } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { SavedForm } from "../../parts/SavedForm";
import { useDryRun } from "../../parts/useDryRun";
import { useSaving } from "../../parts/useSaving";
import { EVENTS, type Webhook } from "./types";

export type Filled = Pick<Webhook, "url" | "events" | "weChatIds"> & { name: string };

const EMPTY: Filled = {
  name: "",
  url: "",
  events: ["user.created", "user.updated", "user.merged", "user.deleted"],
  weChatIds: false,
};

const filled = ({ name, url, events, weChatIds }: Webhook): Filled => ({ name: name ?? "", url, events, weChatIds });

interface Props {
  stored?: Webhook;
  readOnly?: boolean;
  save: (values: Filled) => Promise<unknown>;
}

export function WebhookForm({ stored, readOnly = false, save }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const pool = usePool();
  const look = useDryRun(
    form,
    stored === undefined ? "POST" : "PUT",
    `${poolPath(pool)}/webhooks${stored === undefined ? "" : `/${stored.id}`}`,
  );
  const { saving, touch } = useSaving(form, (values: Filled) => save(values));
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={stored === undefined ? EMPTY : filled(stored)}
      isNew={stored === undefined}
      readOnly={readOnly}
      saving={saving}
      fill={filled}
      changed={() => {
        touch();
        look(() => form.getFieldsValue(true));
      }}
      finish={saving.mutate}
    >
      <Form.Item name="name" label={t("webhooks.name")} extra={t("webhooks.nameHelp")}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
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
    </SavedForm>
  );
}
