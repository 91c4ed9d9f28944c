import { Alert } from "antd";
import { useWords } from "../../i18n";

/** Says once what is wrong with a file of which no row can be read. */
export function Unreadable({ name, detail }: { name: string; detail: string }) {
  const { t } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t("import.unreadable", { name })}
      description={detail}
    />
  );
}
