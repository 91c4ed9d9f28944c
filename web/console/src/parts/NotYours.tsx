import { useWords } from "../i18n";
import { Nothing } from "./Head";

/** In the place of a form that the server would refuse in the end. */
export function NotYours() {
  const { t } = useWords();
  return <Nothing text={t("frame.notYours")} />;
}
