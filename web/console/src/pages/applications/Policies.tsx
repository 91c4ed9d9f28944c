import { Checkbox, Collapse, Form, Input, InputNumber, Radio } from "antd";
import type { ApplicationKind } from "../../api/types";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";
import { Choice } from "../../parts/Choice";

const POLICIES = ["instant", "confirm", "number"] as const;

/** What is asked of whoever scans, each with what it protects from. */
export function Asked({ kind }: { kind: ApplicationKind }) {
  const { t } = useWords();
  // A device is always allowed by a tap: what is chosen says how, and how whoever types its code logs in.
  const of = kind === "device" ? "policy.device" : "policy";
  return (
    <>
      <Form.Item name="policy" label={t(kind === "device" ? "policy.device" : "applications.policy")}>
        <Radio.Group className="stack">
          {POLICIES.map((value) => (
            <Radio key={value} value={value}>
              <Told label={t(`${of}.${value}`)} help={t(`${of}.${value}.help`)} />
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Tick name="raiseUnusual" label="policy.raise" help={`${of}.raise.help`} />
      <Tick name="closed" label="policy.closed" help="policy.closed.help" />
    </>
  );
}

/** How it and the issuer speak with one another. What holds without touching it is right for most. */
export function Rules({ kind }: { kind: ApplicationKind }) {
  const { t } = useWords();
  const pkceIsAll = kind !== "web";
  return (
    <Collapse
      style={{ marginBottom: 24 }}
      items={[
        {
          key: "rules",
          label: t("rules.title"),
          forceRender: true,
          children: (
            <>
              {kind !== "device" && (
                <>
                  <Tick
                    name="requirePkce"
                    label="rules.requirePkce"
                    help={pkceIsAll ? "rules.pkceAlways" : "rules.requirePkce.help"}
                    disabled={pkceIsAll}
                  />
                  <Tick name="requirePar" label="rules.requirePar" help="rules.requirePar.help" />
                </>
              )}
              <Tick name="requireDpop" label="rules.requireDpop" help="rules.requireDpop.help" />
              <Tick
                name="userClaimsInIdToken"
                label="rules.userClaimsInIdToken"
                help="rules.userClaimsInIdToken.help"
              />
              <Form.Item name="accessTokenFormat" label={t("rules.accessTokenFormat")}>
                <Radio.Group
                  className="stack"
                  options={[
                    { value: "jwt", label: t("rules.jwt") },
                    { value: "at+jwt", label: t("rules.atJwt") },
                    { value: "opaque", label: t("rules.opaque") },
                  ]}
                />
              </Form.Item>
              <Form.Item name="tokenAlgorithm" label={t("rules.tokenAlgorithm")} extra={t("rules.tokenAlgorithm.help")}>
                <Choice options={["RS256", "ES256", "EdDSA"].map((value) => ({ value, label: value }))} />
              </Form.Item>
              <Form.Item name="origins" label={t("rules.origins")} extra={t("rules.origins.help")}>
                <Input.TextArea rows={2} spellCheck={false} />
              </Form.Item>
              <Form.Item
                name="backChannelLogoutUri"
                label={t("rules.backChannelLogoutUri")}
                extra={t("rules.backChannelLogoutUri.help")}
              >
                <Input spellCheck={false} autoComplete="off" />
              </Form.Item>
              <div className="row">
                <Life name="accessTokenMinutes" label="rules.accessTokenMinutes" />
                <Life name="idTokenMinutes" label="rules.idTokenMinutes" />
                <Life name="refreshTokenHours" label="rules.refreshTokenHours" />
              </div>
              <div className="quiet">{t("rules.lifetimes")}</div>
            </>
          ),
        },
      ]}
    />
  );
}

function Life({ name, label }: { name: string; label: Key }) {
  const { t } = useWords();
  return (
    <Form.Item name={name} label={t(label)} style={{ flex: "1 1 160px" }}>
      <InputNumber min={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

function Tick({ name, label, help, disabled }: { name: string; label: Key; help: Key; disabled?: boolean }) {
  const { t } = useWords();
  return (
    <Form.Item name={name} valuePropName="checked" style={{ marginBottom: 12 }}>
      <Checkbox {...(disabled === true ? { disabled } : {})}>
        <Told label={t(label)} help={t(help)} />
      </Checkbox>
    </Form.Item>
  );
}

function Told({ label, help }: { label: string; help: string }) {
  return (
    <>
      {label}
      <span className="told quiet">{help}</span>
    </>
  );
}
