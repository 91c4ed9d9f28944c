import { Collapse } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../i18n";

/** Fields that most leave as they are, folded away. They are part of their form all the same. */
export function MoreSettings({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return <Collapse ghost items={[{ key: "more", label: t("form.more"), forceRender: true, children }]} />;
}
