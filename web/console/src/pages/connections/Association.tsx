import { Checkbox, Form, Radio } from "antd";
import { useWords } from "../../i18n";
import { PROOFS } from "./filled";

const WAYS = ["none", "ask-binding", "field-matching"] as const;

/** Whether a newcomer may turn out to be a user from elsewhere. WeChat vouches for no field of a follower. */
export function Association() {
  const { t } = useWords();
  const form = Form.useFormInstance();
  const chosen: unknown = Form.useWatch("association", form);
  return (
    <>
      <Form.Item name="association" label={t("field.association")} extra={t("field.association.help")}>
        <Radio.Group
          options={WAYS.map((value) => ({
            value,
            label: t(`association.${value}`),
            ...(value === "field-matching" ? { disabled: true } : {}),
          }))}
        />
      </Form.Item>
      {chosen === "ask-binding" && (
        <Form.Item
          name="associationMethods"
          label={t("field.proofs")}
          extra={t("field.proofs.help")}
          rules={[{ type: "array", min: 1, message: t("field.proofs.rule") }]}
        >
          <Checkbox.Group options={PROOFS.map((value) => ({ value, label: t(`proof.${value}`) }))} />
        </Form.Item>
      )}
    </>
  );
}
