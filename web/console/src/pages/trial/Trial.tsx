import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form } from "antd";
import { useEffect, useRef, useState } from "react";
import { useParams } from "react-router";
import { post } from "../../api/client";
import type { TrialResult } from "../../api/types";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { type Came, came } from "./answer";
import { Result } from "./Result";

const SCOPES = ["openid", "profile", "email", "phone", "unionid", "wechat", "external_id"];
const USUAL = ["openid", "profile", "email", "phone"];

/** The window in which a login is tried: it begins here, goes to the login page, and comes back. */
export function Trial() {
  const { t } = useWords();
  const { pool = "", clientId = "" } = useParams();
  const path = `/api/v1/pools/${pool}/applications/${clientId}/trials`;
  const [answer] = useState<Came>(() => came(window.location.search));
  const [scopes, setScopes] = useState(USUAL);
  const asked = useRef(false);
  const begin = useMutation({
    mutationFn: (wanted: string[]) => post<{ address: string }>(path, { scopes: wanted }),
    onSuccess: ({ address }) => window.location.replace(address),
  });
  const end = useMutation({
    mutationFn: (given: { code: string; state: string }) => post<TrialResult>(`${path}/end`, given),
  });
  const { mutate: doBegin } = begin;
  const { mutate: doEnd } = end;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // What came in the address stays in no history.
    window.history.replaceState(null, "", window.location.pathname);
    if (answer.kind === "begin") doBegin(USUAL);
    if (answer.kind === "code") doEnd({ code: answer.code, state: answer.state });
  }, [answer, doBegin, doEnd]);
  const busy = begin.isPending || begin.isSuccess || end.isPending;
  return (
    <main className="page" style={{ maxWidth: 760 }}>
      <Head title={t("trial.title")} {...(end.isSuccess ? { text: t("trial.done") } : {})} />
      <div aria-live="polite">
        {busy && <p>{t(answer.kind === "code" && !begin.isPending ? "trial.reading" : "trial.starting")}</p>}
        {busy && <Loading />}
        {begin.isError && <ProblemBox error={begin.error} />}
        {end.isError && <ProblemBox error={end.error} />}
        {answer.kind === "error" && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 16 }}
            title={t("trial.refused")}
            description={<code>{answer.error}</code>}
          />
        )}
        {end.isSuccess && <Result result={end.data} />}
      </div>
      {!busy && (
        <Form layout="vertical" style={{ marginTop: 24 }}>
          <Form.Item label={t("trial.scopes")} htmlFor="trial-scopes">
            <Choice
              id="trial-scopes"
              mode="multiple"
              value={scopes}
              onChange={setScopes}
              options={SCOPES.map((value) => ({ value, label: value, disabled: value === "openid" }))}
            />
          </Form.Item>
          <div className="row">
            <Button type={end.isSuccess ? "default" : "primary"} onClick={() => doBegin(scopes)}>
              {t(answer.kind === "nothing" ? "trial.try" : "trial.again")}
            </Button>
            <Button onClick={() => window.close()}>{t("trial.close")}</Button>
          </div>
        </Form>
      )}
    </main>
  );
}
