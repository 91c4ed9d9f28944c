import { Form, Input, Radio } from "antd";
import type { ReplyTemplate } from "../../api/types";
import { useWords } from "../../i18n";
import { MoreSettings } from "../../parts/MoreSettings";

const KINDS = ["none", "text", "news"] as const;

/** What is said on one occasion, in both languages. */
export function ReplyForm({ occasion, gaps }: { occasion: "welcome" | "login"; gaps: string[] }) {
  const { t } = useWords();
  const kind = Form.useWatch<ReplyTemplate["kind"]>([occasion, "kind"]) ?? "text";
  const field = (name: keyof ReplyTemplate, label: string, area = false) => (
    <Form.Item name={[occasion, name]} label={label} key={name}>
      {area ? <Input.TextArea rows={5} /> : <Input autoComplete="off" />}
    </Form.Item>
  );
  return (
    <>
      <h2 style={{ fontSize: 16 }}>{t(`replies.${occasion}`)}</h2>
      <p className="quiet">{t(`replies.${occasion}Text`)}</p>
      <Form.Item name={[occasion, "kind"]} label={t("replies.kind")}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`replies.kind.${value}`) }))} />
      </Form.Item>
      {kind === "news" && [field("titleZh", t("replies.titleZh")), field("titleEn", t("replies.titleEn"))]}
      {kind !== "none" && [field("zh", t("replies.zh"), true), field("en", t("replies.en"), true)]}
      {kind === "news" && [field("pictureUrl", t("replies.picture")), field("url", t("replies.url"))]}
      {kind !== "none" && (
        <p className="quiet">
          {t("replies.gaps")} <code>{gaps.map((gap) => `{${gap}}`).join(" ")}</code>
        </p>
      )}
    </>
  );
}

/** Who is heard, and how. Most accounts leave it as it is. */
export function HowToSay() {
  const { t } = useWords();
  const choice = (name: string, label: string, extra: string, options: { value: string; label: string }[]) => (
    <Form.Item name={name} label={label} extra={extra}>
      <Radio.Group options={options} />
    </Form.Item>
  );
  return (
    <MoreSettings>
      {choice("language", t("replies.language"), t("replies.languageText"), [
        { value: "zh-CN", label: t("replies.chinese") },
        { value: "en", label: t("replies.english") },
      ])}
      {choice("first", t("replies.first"), t("replies.firstText"), [
        { value: "auto", label: t("replies.first.auto") },
        { value: "saoma", label: t("replies.first.saoma") },
        { value: "route", label: t("replies.first.route") },
      ])}
      {choice("channel", t("replies.channel"), t("replies.channelText"), [
        { value: "answer", label: t("replies.channel.answer") },
        { value: "message", label: t("replies.channel.message") },
      ])}
    </MoreSettings>
  );
}
