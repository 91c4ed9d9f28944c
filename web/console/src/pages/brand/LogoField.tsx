import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Upload } from "antd";
import { useWords } from "../../i18n";

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
}

/** A picture as an address that holds it whole. The server looks at it and draws it anew. */
export function LogoField({ id, value, onChange, disabled = false }: Props) {
  const { t } = useWords();
  const read = (chosen: File) => {
    const reader = new FileReader();
    reader.onload = () => onChange?.(typeof reader.result === "string" ? reader.result : null);
    reader.readAsDataURL(chosen);
    return false;
  };
  return (
    <div className="row">
      {typeof value === "string" && value !== "" && (
        <img
          src={value}
          alt={t("brand.logo")}
          style={{ maxWidth: 200, maxHeight: 56, background: "#fff", padding: 4 }}
        />
      )}
      <Upload
        {...(id === undefined ? {} : { id })}
        accept="image/png,image/jpeg"
        maxCount={1}
        showUploadList={false}
        disabled={disabled}
        beforeUpload={read}
      >
        <Button icon={<UploadOutlined />} disabled={disabled}>
          {t("program.logoChoose")}
        </Button>
      </Upload>
      {typeof value === "string" && value !== "" && !disabled && (
        <Button icon={<DeleteOutlined />} onClick={() => onChange?.(null)}>
          {t("brand.noLogo")}
        </Button>
      )}
    </div>
  );
}
