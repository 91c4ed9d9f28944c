import { Avatar } from "antd";
import { useEffect, useState } from "react";
import { useWords } from "../../i18n";
import { PictureField } from "../../parts/PictureField";

/** What is to become of the logo when the form is saved. */
export type LogoChange = { kind: "keep" } | { kind: "take"; file: File } | { kind: "remove" };

interface Props {
  /** Where the stored one is, if there is one. */
  stored: string | null;
  change: LogoChange;
  changed: (change: LogoChange) => void;
}

/** Picks a logo, and shows it as it will stand in the code: round, its middle, on white. */
export function LogoField({ stored, change, changed }: Props) {
  const { t } = useWords();
  const [preview, setPreview] = useState<string | null>(null);
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
  const remove = () => changed({ kind: stored === null ? "keep" : "remove" });
  return (
    <PictureField take={(file) => changed({ kind: "take", file })} remove={shown === null ? null : remove}>
      <Avatar
        size={72}
        style={shown === null ? { background: "#067a43", color: "#ffffff" } : {}}
        {...(shown === null ? {} : { src: shown })}
        alt={t("program.logo")}
      >
        {t("program.noLogo")}
      </Avatar>
    </PictureField>
  );
}
