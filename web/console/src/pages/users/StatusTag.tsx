import { Tag } from "antd";
import type { UserStatus } from "../../api/types";
import { useWords } from "../../i18n";

export function StatusTag({ status }: { status: UserStatus }) {
  const { t } = useWords();
  return <Tag className={status === "activated" ? "good" : "bad"}>{t(`user.${status}`)}</Tag>;
}
