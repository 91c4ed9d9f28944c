import { CodeOutlined, DesktopOutlined, GlobalOutlined, MobileOutlined } from "@ant-design/icons";
import { Radio } from "antd";
import type { ReactNode } from "react";
import type { ApplicationKind } from "../../api/types";
import { useWords } from "../../i18n";

const KINDS: { kind: ApplicationKind; icon: ReactNode }[] = [
  { kind: "web", icon: <GlobalOutlined /> },
  { kind: "single-page", icon: <CodeOutlined /> },
  { kind: "native", icon: <MobileOutlined /> },
  { kind: "device", icon: <DesktopOutlined /> },
];

/** What sort of program it is: each card says what it is for, and whether it has a secret. */
export function KindCards({
  value,
  onChange,
  id,
}: {
  value?: ApplicationKind;
  onChange?: (kind: ApplicationKind) => void;
  id?: string;
}) {
  const { t } = useWords();
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      className="cards kinds"
      value={value}
      onChange={(event) => onChange?.(event.target.value as ApplicationKind)}
    >
      {KINDS.map(({ kind, icon }) => (
        <Radio key={kind} value={kind} className={value === kind ? "kind here" : "kind"}>
          <strong>
            {icon} {t(`kind.${kind}`)}
          </strong>
          <span className="told quiet">{t(`kind.${kind}.help`)}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
