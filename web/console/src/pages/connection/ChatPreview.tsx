import { Card, Segmented } from "antd";
import { useState } from "react";
import type { Occasions, Said } from "../../api/types";
import { useWords } from "../../i18n";
import { pieces } from "./replies";

/** The chat as the person will see it. What is shown is text and never markup. */
export function ChatPreview({ shown }: { shown: Record<"zh" | "en", Occasions> | null }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<"zh" | "en">(language);
  const occasions = shown?.[chosen];
  return (
    <Card
      size="small"
      title={t("replies.preview")}
      extra={
        <Segmented
          size="small"
          aria-label={t("replies.previewLanguage")}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: "zh", label: t("replies.chinese") },
            { value: "en", label: t("replies.english") },
          ]}
        />
      }
    >
      <div className="chat" role="log" aria-label={t("replies.preview")} lang={chosen === "zh" ? "zh-CN" : "en"}>
        <Bubbles title={t("replies.welcome")} said={occasions?.welcome} />
        <Bubbles title={t("replies.login")} said={occasions?.login} />
      </div>
    </Card>
  );
}

function Bubbles({ title, said }: { title: string; said: Said | undefined }) {
  const { t } = useWords();
  return (
    <>
      <div className="chat-when">{title}</div>
      {said?.kind === "none" && <div className="chat-when">{t("replies.silence")}</div>}
      {said?.kind === "text" && (
        <div className="bubble">
          {pieces(said.text).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
            <span key={index} className={piece.isLink ? "chat-link" : ""}>
              {piece.text}
            </span>
          ))}
        </div>
      )}
      {said?.kind === "news" && (
        <div className="bubble">
          <strong>{said.title}</strong>
          <div>{said.text}</div>
          <div className="chat-link">{said.url}</div>
        </div>
      )}
    </>
  );
}
