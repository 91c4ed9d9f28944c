import { Form, Input, Radio, Switch } from "antd";
import type { Route } from "../../../api/types";
import { useWords } from "../../../i18n";
import { Choice } from "../../../parts/Choice";
import { SavedForm } from "../../../parts/SavedForm";
import { useDryRun } from "../../../parts/useDryRun";
import { useSaving } from "../../../parts/useSaving";
import { EMPTY, EVENTS, type Filled, filled, MESSAGE_TYPES, written } from "./filled";

interface Props {
  /** Where the routes of its connection are. */
  path: string;
  stored?: Route;
  readOnly?: boolean;
  /** The name of another route of the connection that answers, if one does. */
  otherAnswers?: string | undefined;
  save: (body: Record<string, unknown>) => Promise<unknown>;
}

const options = (values: string[]) => values.map((value) => ({ value, label: value }));

/** The form of a route, each field with what it does. */
export function RouteForm({ path, stored, readOnly = false, otherAnswers, save }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const initial = stored === undefined ? EMPTY : filled(stored);
  const what = Form.useWatch("what", form) ?? initial.what;
  const look = useDryRun(
    form,
    stored === undefined ? "POST" : "PUT",
    stored === undefined ? path : `${path}/${stored.id}`,
  );
  const { saving, touch } = useSaving(form, (values: Filled) => save(written(values)));
  const all = (): Filled => ({ ...EMPTY, ...form.getFieldsValue(true) });
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={initial}
      isNew={stored === undefined}
      readOnly={readOnly}
      saving={saving}
      fill={filled}
      width={640}
      changed={() => {
        touch();
        look(() => written(all()));
      }}
      finish={() => saving.mutate(all())}
    >
      <Form.Item
        name="name"
        label={t("route.name")}
        extra={t("route.name.help")}
        rules={[{ required: true, whitespace: true, message: t("route.name.rule") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="target"
        label={t("route.target")}
        extra={t("route.target.help")}
        rules={[{ required: true, whitespace: true, message: t("route.target.rule") }]}
      >
        <Input maxLength={500} autoComplete="off" spellCheck={false} placeholder="https://www.example.org/wechat" />
      </Form.Item>
      <Form.Item name="what" label={t("routes.what")} extra={t(`route.what.${what}.help`)}>
        <Radio.Group
          options={(["all", "some"] as const).map((value) => ({ value, label: t(`route.what.${value}`) }))}
        />
      </Form.Item>
      <div hidden={what === "all"}>
        <Form.Item name="messageTypes" label={t("route.messageTypes")} extra={t("route.messageTypes.help")}>
          <Choice<string[]> mode="tags" tokenSeparators={[" ", ","]} options={options(MESSAGE_TYPES)} />
        </Form.Item>
        <Form.Item name="events" label={t("route.events")} extra={t("route.events.help")}>
          <Choice<string[]> mode="tags" tokenSeparators={[" ", ","]} options={options(EVENTS)} />
        </Form.Item>
        <Form.Item
          name="scenePrefixes"
          label={t("route.scenePrefixes")}
          extra={t("route.scenePrefixes.help")}
          dependencies={["what", "messageTypes", "events"]}
          rules={[
            {
              validator: () => {
                const now = all();
                const named = now.messageTypes.length + now.events.length + now.scenePrefixes.length;
                return now.what === "all" || named > 0
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("route.what.rule")));
              },
            },
          ]}
        >
          <Choice<string[]> mode="tags" tokenSeparators={[" "]} options={[]} />
        </Form.Item>
      </div>
      <Form.Item
        name="answers"
        label={t("route.answers")}
        extra={otherAnswers === undefined ? t("route.answers.help") : t("route.answers.other", { name: otherAnswers })}
        valuePropName="checked"
      >
        <Switch disabled={readOnly || (otherAnswers !== undefined && !initial.answers)} />
      </Form.Item>
      <Form.Item name="active" label={t("route.active")} extra={t("route.active.help")} valuePropName="checked">
        <Switch />
      </Form.Item>
    </SavedForm>
  );
}
