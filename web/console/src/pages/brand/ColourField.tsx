import { Input } from "antd";
import { useWords } from "../../i18n";
import { useClear } from "../../parts/useClear";

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
  /** What holds where none is set. */
  usual: string;
}

const WHOLE = /^#[0-9a-f]{6}$/i;

/** A colour, typed or chosen. */
export function ColourField({ id, value, onChange, disabled = false, usual }: Props) {
  const { t } = useWords();
  const clear = useClear();
  const typed = value ?? "";
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={typed}
      disabled={disabled}
      placeholder={usual}
      spellCheck={false}
      maxLength={7}
      allowClear={clear}
      onChange={(event) => onChange?.(event.target.value)}
      prefix={
        <input
          type="color"
          aria-label={t("brand.choose")}
          disabled={disabled}
          value={WHOLE.test(typed) ? typed : usual}
          onChange={(event) => onChange?.(event.target.value)}
          style={{ width: 28, height: 24, padding: 0, border: 0, background: "none" }}
        />
      }
    />
  );
}
