import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../../i18n";

interface Props {
  dropped: (file: File) => void;
  /** What else there is to say in it. */
  children?: ReactNode;
}

/** Where a file of rows is dropped or chosen. Nothing is sent by it. */
export function DropFile({ dropped, children }: Props) {
  const { t } = useWords();
  return (
    <Upload.Dragger
      accept=".csv,.jsonl,.ndjson"
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        dropped(file);
        return false;
      }}
    >
      <InboxOutlined style={{ fontSize: 32 }} />
      <p>{t("import.drop")}</p>
      {children}
    </Upload.Dragger>
  );
}
