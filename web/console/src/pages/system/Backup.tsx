import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { download } from "../../api/client";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";

/** A backup of all, or what to do where the database has tools of its own. */
export function Backup({ embedded }: { embedded: boolean }) {
  const { t } = useWords();
  const backup = useMutation({ mutationFn: () => download("/api/v1/system/backup", "saoma-backup.zip") });
  if (!embedded) {
    return (
      <>
        <p>{t("backup.elsewhere")}</p>
        <pre className="excerpt">pg_dump --format=custom --file=saoma.dump saoma</pre>
        <p className="quiet">{t("backup.key")}</p>
      </>
    );
  }
  return (
    <>
      <p>{t("backup.text")}</p>
      <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t("backup.warning")} />
      {backup.isError && <ProblemBox error={backup.error} />}
      <Button type="primary" onClick={() => backup.mutate()} loading={backup.isPending}>
        {t("backup.do")}
      </Button>
      {backup.isSuccess && (
        <p role="status" className="good">
          {t("backup.done")}
        </p>
      )}
      <p className="quiet" style={{ marginTop: 12 }}>
        {t("backup.restore")}
      </p>
      <pre className="excerpt">./saoma restore FILE</pre>
      <p className="quiet">{t("backup.key")}</p>
    </>
  );
}
