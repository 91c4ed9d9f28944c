import { Button, Result } from "antd";
import { useNavigate, useRouteError } from "react-router";
import { useWords } from "../i18n";
import { NotLoaded } from "./NotLoaded";

/** An address that leads nowhere, or a page that broke. Inside the frame, the page's main part is there already. */
export function Broken({ framed = false }: { framed?: boolean }) {
  const { t } = useWords();
  const go = useNavigate();
  const error = useRouteError();
  const Part = framed ? "div" : "main";
  if (error instanceof NotLoaded) {
    return (
      <Part className="narrow">
        <Result
          status="warning"
          title={<h1>{t("broken.away")}</h1>}
          subTitle={t("broken.awayText")}
          extra={
            <Button type="primary" onClick={() => window.location.reload()}>
              {t("problem.again")}
            </Button>
          }
        />
      </Part>
    );
  }
  return (
    <Part className="narrow">
      <Result
        status="404"
        title={<h1>{t("broken.title")}</h1>}
        subTitle={t("broken.text")}
        extra={
          <Button type="primary" onClick={() => void go("/")}>
            {t("broken.back")}
          </Button>
        }
      />
    </Part>
  );
}
