import { Button } from "antd";
import { useRef } from "react";
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
  const file = useRef<HTMLInputElement>(null);
  const read = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const reader = new FileReader();
    reader.onload = () => onChange?.(typeof reader.result === "string" ? reader.result : null);
    reader.readAsDataURL(chosen);
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
      <input
        {...(id === undefined ? {} : { id })}
        ref={file}
        type="file"
        accept="image/png,image/jpeg"
        disabled={disabled}
        onChange={(event) => read(event.target.files?.[0])}
      />
      {typeof value === "string" && value !== "" && !disabled && (
        <Button
          onClick={() => {
            if (file.current !== null) file.current.value = "";
            onChange?.(null);
          }}
        >
          {t("brand.noLogo")}
        </Button>
      )}
    </div>
  );
}
