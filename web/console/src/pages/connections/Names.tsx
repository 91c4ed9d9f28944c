import { Form, Input } from "antd";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";
import { IDENTIFIER } from "./rules";

interface Props {
  isNew: boolean;
  /** What the identifier and the name are for. */
  identifier: Key;
  displayName: Key;
}

/** What a connection is called: in addresses, once for all, and by people. */
export function Names({ isNew, identifier, displayName }: Props) {
  const { t } = useWords();
  return (
    <>
      <Form.Item
        name="identifier"
        label={t("field.identifier")}
        extra={t(identifier)}
        rules={[{ required: true, pattern: IDENTIFIER, message: t("field.identifier.rule") }]}
      >
        <Input disabled={!isNew} autoComplete="off" spellCheck={false} maxLength={31} />
      </Form.Item>
      <Form.Item
        name="displayName"
        label={t("field.displayName")}
        extra={t(displayName)}
        rules={[{ required: true, message: t("field.displayName.rule") }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
    </>
  );
}
