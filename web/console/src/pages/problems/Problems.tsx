import { Alert } from "antd";
import { useEffect } from "react";
import { useParams } from "react-router";
import { useWords } from "../../i18n";
import { Nothing, Part } from "../../parts/Head";
import { Lone } from "../signin/SignIn";
import { PROBLEMS } from "./problems";

/** What the login page has a visitor tell the website's people. */
const OF_WECHAT = /^wechat-\d+$/;

/** What a code means and what to do about it, without signing in; below it all the others. */
export function Problems() {
  const { t, language } = useWords();
  const { code } = useParams();
  const asked = PROBLEMS.find((one) => one.code === code);
  const heading = code ?? t("problems.title");
  useEffect(() => {
    document.title = `${heading} · Saoma`;
  }, [heading]);
  return (
    <Lone>
      <h1>{code === undefined ? t("problems.title") : <code>{code}</code>}</h1>
      {asked !== undefined && (
        <Alert
          type="info"
          title={asked[language]}
          description={t("problems.status", { status: asked.status })}
          style={{ marginBottom: 24 }}
        />
      )}
      {code !== undefined && asked === undefined && (
        <Nothing text={t(OF_WECHAT.test(code) ? "problems.wechat" : "problems.unknown")} />
      )}
      <Part title={t("problems.all")} text={t("problems.text")} />
      <dl className="problems">
        {PROBLEMS.map((one) => (
          <div key={one.code}>
            <dt>
              <code>{one.code}</code> <span className="quiet">{one.status}</span>
            </dt>
            <dd>{one[language]}</dd>
          </div>
        ))}
      </dl>
    </Lone>
  );
}
