import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { examine } from "./visits";

/** In seconds: there is something to press. */
const LONG_ENOUGH = 10;

/** Whether a form had AppID or AppSecret put in anew, so that nobody knows yet whether WeChat takes them. */
export const isUntried = (body: Record<string, unknown>, stored?: { appId: string }): boolean =>
  body.appSecret !== undefined || (body.appId !== undefined && body.appId !== stored?.appId);

/** Says that a connection was saved, and offers the doctor where that is untried: it begins, and is led to. */
export function useSaidSaved(): (identifier: string, untried: boolean) => void {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  return (identifier, untried) => {
    if (!untried || !may(pool, "doctor:run")) {
      void message.success(t("form.saved"));
      return;
    }
    const key = `saved ${pool.id} ${identifier}`;
    const begin = () => {
      message.destroy(key);
      examine(pool, identifier).catch(() => {}); // what goes wrong is told where this leads
      void go(`/pools/${pool.slug}/connections/${identifier}/doctor`);
    };
    void message.success({
      key,
      duration: LONG_ENOUGH,
      content: (
        <>
          <span>{t("form.saved")}</span> <span className="quiet">{t("form.untried")}</span>{" "}
          <Button size="small" onClick={begin}>
            {t("doctor.run")}
          </Button>
        </>
      ),
    });
  };
}
