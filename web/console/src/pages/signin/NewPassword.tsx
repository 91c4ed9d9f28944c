import { Form, Input } from "antd";
import { useWords } from "../../i18n";

const LEAST = 12;

/** Two fields for a password that is new, of a form whose fields are `password` and `again`. */
export function NewPassword() {
  const { t } = useWords();
  return (
    <>
      <Form.Item
        name="password"
        label={t("welcome.password")}
        extra={t("welcome.rule")}
        rules={[{ min: LEAST, required: true, message: t("welcome.short") }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("welcome.again")}
        dependencies={["password"]}
        rules={[
          { required: true, message: t("welcome.different") },
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              value === getFieldValue("password")
                ? Promise.resolve()
                : Promise.reject(new Error(t("welcome.different"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
    </>
  );
}
