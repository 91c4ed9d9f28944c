import { useWords } from "../i18n";
import { Head, Nothing } from "./Head";

/** In the place of a form that the server would refuse in the end; with a head where it is the whole page. */
export function NotYours({ title }: { title?: string }) {
  const { t } = useWords();
  return (
    <>
      {title !== undefined && <Head title={title} />}
      <Nothing text={t("frame.notYours")} />
    </>
  );
}
