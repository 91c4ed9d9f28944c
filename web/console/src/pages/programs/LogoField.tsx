import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Avatar, Button, Upload } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../../i18n";

/** What is to become of the logo when the form is saved. */
export type LogoChange = { kind: "keep" } | { kind: "take"; file: File } | { kind: "remove" };

interface Props {
  /** Where the stored one is, if there is one. */
  stored: string | null;
  change: LogoChange;
  changed: (change: LogoChange) => void;
}

const MOST_BYTES = 1024 * 1024;

/** Picks a logo, and shows it as it will stand in the code: round, its middle, on white. */
export function LogoField({ stored, change, changed }: Props) {
  const { t } = useWords();
  const [preview, setPreview] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (change.kind !== "take") {
      setPreview(null);
      return;
    }
    const reader = new FileReader();
    reader.onload = () => setPreview(String(reader.result));
    reader.readAsDataURL(change.file);
  }, [change]);
  const shown = change.kind === "remove" ? null : (preview ?? stored);
  const take = (file: File) => {
    const good = /^image\/(png|jpeg)$/.test(file.type) && file.size <= MOST_BYTES;
    setWrong(!good);
    if (good) changed({ kind: "take", file });
    return false;
  };
  return (
    <div className="row" style={{ gap: 16 }}>
      <Avatar
        size={72}
        style={shown === null ? { background: "#067a43", color: "#ffffff" } : {}}
        {...(shown === null ? {} : { src: shown })}
        alt={t("program.logo")}
      >
        {t("program.noLogo")}
      </Avatar>
      <Upload accept="image/png,image/jpeg" maxCount={1} showUploadList={false} beforeUpload={take}>
        <Button icon={<UploadOutlined />}>{t("program.logoChoose")}</Button>
      </Upload>
      {shown !== null && (
        <Button icon={<DeleteOutlined />} onClick={() => changed({ kind: stored === null ? "keep" : "remove" })}>
          {t("program.logoRemove")}
        </Button>
      )}
      {wrong && (
        <div className="bad" role="alert">
          {t("program.logo.rule")}
        </div>
      )}
    </div>
  );
}
