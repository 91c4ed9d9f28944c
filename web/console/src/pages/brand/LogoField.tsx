import { useWords } from "../../i18n";
import { PictureField } from "../../parts/PictureField";

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
}

/** A picture as an address that holds it whole. The server looks at it and draws it anew. */
export function LogoField({ value, onChange, ...field }: Props) {
  const { t } = useWords();
  const shown = value || null;
  const read = (chosen: File) => {
    const reader = new FileReader();
    reader.onload = () => onChange?.(typeof reader.result === "string" ? reader.result : null);
    reader.readAsDataURL(chosen);
  };
  return (
    <PictureField {...field} take={read} remove={shown === null ? null : () => onChange?.(null)}>
      {shown !== null && (
        <img
          src={shown}
          alt={t("brand.logo")}
          style={{ maxWidth: 200, maxHeight: 56, background: "#fff", padding: 4 }}
        />
      )}
    </PictureField>
  );
}
