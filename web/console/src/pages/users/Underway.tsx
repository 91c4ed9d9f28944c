import { Button, Progress, Spin } from "antd";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";
import { percentOf, type Sending, workOn } from "./sent";

interface Props {
  sent: Sending;
  /** The name of the file. */
  name: string;
  /** What is said of it, while it is looked at and while it is taken. */
  checking: Key;
  taking: Key;
  stopped: Key;
  stop: () => void;
}

/** A file on its way: by how much of it is sent, and then by its rows, as that is where the time goes. */
export function Underway({ sent, name, checking, taking, stopped, stop }: Props) {
  const { t, language } = useWords();
  const work = workOn(sent);
  const percent = percentOf(sent);
  const count = (rows: number) => rows.toLocaleString(language);
  return (
    <>
      <p role="status">
        {t(work === "uploading" ? "import.uploading" : work === "checking" ? checking : taking, { name })}
      </p>
      {work !== "uploading" && (
        <p className="row">
          {percent === null && <Spin size="small" />}
          {sent.done > 0 &&
            (sent.rows === null
              ? t("import.rowsDone", { done: count(sent.done) })
              : t("import.rowsOf", { done: count(sent.done), rows: count(sent.rows) }))}
        </p>
      )}
      {percent !== null && (
        <Progress
          percent={percent}
          status="active"
          aria-label={t(work === "uploading" ? "import.sentSoFar" : "import.doneSoFar")}
        />
      )}
      <Button onClick={stop}>{t(stopped)}</Button>
    </>
  );
}
