import { CloseCircleFilled } from "@ant-design/icons";
import { useWords } from "../i18n";

/** The cross that empties a field: the library gives it no name. */
export function useClear() {
  const { t } = useWords();
  return { clearIcon: <CloseCircleFilled aria-label={t("form.clear")} /> };
}
