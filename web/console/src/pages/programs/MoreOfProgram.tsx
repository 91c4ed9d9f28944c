import { Form, Input, Radio, Switch } from "antd";
import { useWords } from "../../i18n";
import { MoreSettings } from "../../parts/MoreSettings";

const VERSIONS = ["release", "trial", "develop"] as const;

/** What most mini programs leave as it is. */
export function MoreOfProgram() {
  const { t } = useWords();
  const asks = Form.useWatch<boolean>("askPhone") ?? true;
  return (
    <MoreSettings>
      <Form.Item
        name="askPhone"
        label={t("program.askPhone")}
        extra={t("program.askPhone.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {asks && (
        <Form.Item name="askPhoneAgainAfter" label={t("program.again")} extra={t("program.again.help")}>
          <Input autoComplete="off" spellCheck={false} placeholder="180d" />
        </Form.Item>
      )}
      <Form.Item name="page" label={t("program.page")} extra={t("program.page.help")}>
        <Input autoComplete="off" spellCheck={false} maxLength={128} />
      </Form.Item>
      <Form.Item name="envVersion" label={t("program.version")} extra={t("program.version.help")}>
        <Radio.Group options={VERSIONS.map((value) => ({ value, label: t(`version.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="checkPath"
        label={t("program.checkPath")}
        extra={t("program.checkPath.help")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </MoreSettings>
  );
}
