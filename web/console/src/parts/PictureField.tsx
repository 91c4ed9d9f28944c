import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, ConfigProvider, Upload } from "antd";
import { type ReactNode, useState } from "react";
import { useWords } from "../i18n";

interface Props {
  id?: string;
  /** What stands beside the buttons: the picture as it will be seen. */
  children: ReactNode;
  take: (file: File) => void;
  /** Null where there is nothing to take away. */
  remove: (() => void) | null;
  disabled?: boolean;
}

const MOST_BYTES = 1024 * 1024;

const isTaken = ({ type, size }: File) => /^image\/(png|jpeg)$/.test(type) && size <= MOST_BYTES;

/** Picks a picture of the kind and size that the server takes; any other is told of before it is read. */
export function PictureField({ id, children, take, remove, disabled }: Props) {
  const { t } = useWords();
  // Whoever may only look has the whole form switched off, which a field's own word would undo.
  const ofForm = ConfigProvider.useConfig().componentDisabled;
  const off = disabled ?? ofForm ?? false;
  const [wrong, setWrong] = useState(false);
  const choose = (file: File) => {
    setWrong(!isTaken(file));
    if (isTaken(file)) take(file);
    return false;
  };
  return (
    <div className="row" style={{ gap: 16 }}>
      {children}
      <Upload
        {...(id === undefined ? {} : { id })}
        accept="image/png,image/jpeg"
        maxCount={1}
        showUploadList={false}
        disabled={off}
        beforeUpload={choose}
      >
        <Button icon={<UploadOutlined />} disabled={off}>
          {t("picture.choose")}
        </Button>
      </Upload>
      {remove !== null && !off && (
        <Button
          icon={<DeleteOutlined />}
          onClick={() => {
            setWrong(false);
            remove();
          }}
        >
          {t("picture.remove")}
        </Button>
      )}
      {wrong && (
        <div className="bad" role="alert">
          {t("picture.rule")}
        </div>
      )}
    </div>
  );
}
