import { Form, Input, Radio, Switch } from "antd";
import { useWords } from "../../i18n";
import { MoreSettings } from "../../parts/MoreSettings";
import { ORIGINAL_ID } from "./rules";

const ON_LEAVE = ["keep", "mark", "end-sessions"] as const;
const WEB_AUTHORIZATION = ["off", "base", "userinfo"] as const;

/** What most accounts leave as it is. */
export function MoreFields() {
  const { t } = useWords();
  return (
    <MoreSettings>
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
      <Form.Item name="webAuthorization" label={t("field.webAuthorization")} extra={t("field.webAuthorization.help")}>
        <Radio.Group options={WEB_AUTHORIZATION.map((value) => ({ value, label: t(`webAuthorization.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="requireMode"
        label={t("field.requireMode")}
        extra={t("field.requireMode.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </MoreSettings>
  );
}
