import { Alert, Form } from "antd";
import { useState } from "react";
import type { Application } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { Listing } from "./code/Listing";
import { OTHERS } from "./code/others";
import { SERVERS } from "./code/servers";

const ALL = [...SERVERS, ...OTHERS];

/** How a website is told of this application, with its own values. */
export function ReadyCode({ application }: { application: Application }) {
  const { t } = useWords();
  const { issuer } = usePool();
  const [key, setKey] = useState("spring");
  const [uri, setUri] = useState(application.redirectUris[0] ?? "");
  const chosen = ALL.find((one) => one.key === key) ?? SERVERS[0];
  if (chosen === undefined) return null;
  const registered = application.redirectUris.find((one) => one.endsWith(chosen.comesBackTo));
  const redirectUri = uri !== "" ? uri : `https://www.example.org${chosen.comesBackTo}`;
  return (
    <div style={{ maxWidth: 820 }}>
      {application.kind !== "web" && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("code.kind")} />}
      <Form layout="vertical">
        <Form.Item label={t("code.for")} htmlFor="code-for">
          <Choice
            id="code-for"
            value={key}
            onChange={setKey}
            options={ALL.map((one) => ({ value: one.key, label: one.name }))}
          />
        </Form.Item>
        {application.redirectUris.length > 1 && (
          <Form.Item label={t("code.uri")} htmlFor="code-uri">
            <Choice
              id="code-uri"
              value={uri}
              onChange={setUri}
              options={application.redirectUris.map((one) => ({ value: one, label: one }))}
            />
          </Form.Item>
        )}
      </Form>
      {registered === undefined && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t("code.comesBack", { path: chosen.comesBackTo })}
        />
      )}
      {chosen.files({ issuer, clientId: application.clientId, redirectUri }).map(({ file, text }) => (
        <Listing key={`${key} ${file}`} file={file} text={text} />
      ))}
      <p className="quiet">
        {t("code.secret")} {t(chosen.tested ? "code.tested" : "code.untested")}
      </p>
    </div>
  );
}
