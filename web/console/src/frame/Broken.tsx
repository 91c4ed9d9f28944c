import { Button, Result } from "antd";
import { useNavigate } from "react-router";
import { useWords } from "../i18n";

/** An address that leads nowhere, or a page that broke. */
export function Broken() {
  const { t } = useWords();
  const go = useNavigate();
  return (
    <main className="narrow">
      <Result
        status="404"
        title={t("broken.title")}
        subTitle={t("broken.text")}
        extra={
          <Button type="primary" onClick={() => void go("/")}>
            {t("broken.back")}
          </Button>
        }
      />
    </main>
  );
}
