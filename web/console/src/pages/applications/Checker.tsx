import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { post } from "../../api/client";
import { poolPath } from "../../api/queries";
import type { RedirectCheck } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";

/** Explains why a login may not end at an address; the server compares it by its own rule. */
export function Checker({ clientId }: { clientId: string }) {
  const { t } = useWords();
  const pool = usePool();
  const check = useMutation({
    mutationFn: (address: string) =>
      post<RedirectCheck>(`${poolPath(pool)}/applications/${clientId}/redirect-checks`, { address }),
  });
  return (
    <div style={{ maxWidth: 820 }}>
      <h2 style={{ fontSize: 16, marginTop: 0 }}>{t("check.title")}</h2>
      <p className="quiet">{t("check.text")}</p>
      <Form layout="vertical" onFinish={({ address }: { address: string }) => check.mutate(address)}>
        <Form.Item name="address" label={t("check.address")} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} spellCheck={false} maxLength={8000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={check.isPending}>
          {t("check.do")}
        </Button>
      </Form>
      <div aria-live="polite" style={{ marginTop: 24 }}>
        {check.isError && <ProblemBox error={check.error} />}
        {check.data !== undefined && <Verdict check={check.data} />}
      </div>
    </div>
  );
}

function Verdict({ check }: { check: RedirectCheck }) {
  const { t, said } = useWords();
  if (check.accepted) return <Alert type="success" showIcon title={t("check.good")} description={check.asked} />;
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={check.nearest === null ? t("check.none") : t("check.wrong")}
        description={t(check.allowed ? "check.allowed" : "check.notAllowed")}
      />
      {check.nearest !== null && (
        <>
          <dl className="compared">
            <dt>{t("check.registered")}</dt>
            <dd>
              <Marked text={check.nearest} at={check.at} />
            </dd>
            <dt>{t("check.asked")}</dt>
            <dd>
              <Marked text={check.asked} at={check.at} />
            </dd>
          </dl>
          <p className="quiet">{t("check.first", { at: check.at + 1 })}</p>
          <ul>
            {check.differences.map((one) => (
              <li key={one.part}>
                {said(one.meaning)} <code>{one.registered === "" ? "–" : one.registered}</code> →{" "}
                <code>{one.asked === "" ? "–" : one.asked}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** An address with what differs marked, by more than a colour. */
function Marked({ text, at }: { text: string; at: number }) {
  return (
    <code>
      {text.slice(0, at)}
      <mark>{text.slice(at) || "∅"}</mark>
    </code>
  );
}
