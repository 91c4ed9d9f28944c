import { Checkbox, Form, Input } from "antd";
import type { ApiClient } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { SavedForm } from "../../parts/SavedForm";
import { useSaving } from "../../parts/useSaving";
import { type Part, SCOPES } from "./scopes";

export type Filled = Pick<ApiClient, "name" | "scopes">;

const filled = ({ name, scopes }: Filled): Filled => ({ name, scopes });

interface Props {
  stored?: ApiClient;
  readOnly?: boolean;
  save: (values: Filled) => Promise<unknown>;
}

/** What a program is called, and what it may do: nothing that the developer may not. */
export function ClientForm({ stored, readOnly = false, save }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const [form] = Form.useForm<Filled>();
  const { saving, touch } = useSaving(form, (values: Filled) => save(values));
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={{ name: stored?.name ?? "", scopes: stored?.scopes ?? [] }}
      isNew={stored === undefined}
      readOnly={readOnly}
      saving={saving}
      fill={filled}
      width={720}
      changed={touch}
      finish={saving.mutate}
    >
      <Form.Item
        name="name"
        label={t("clients.name")}
        extra={t("clients.nameHelp")}
        rules={[{ required: true, whitespace: true, message: t("clients.nameRule") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label={t("clients.may")} extra={t("clients.mayHelp")}>
        <Checkbox.Group style={{ display: "block" }}>
          {(Object.keys(SCOPES) as Part[]).map((part) => (
            <fieldset key={part} className="scopes">
              <legend>{t(`scopes.${part}`)}</legend>
              {SCOPES[part].map((scope) => (
                <Checkbox key={scope} value={scope} disabled={readOnly || !may(pool, scope)}>
                  {t(`scope.${scope}`)} <code className="quiet">{scope}</code>
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </Checkbox.Group>
      </Form.Item>
    </SavedForm>
  );
}
