import { Tag } from "antd";
import { useWords } from "../../i18n";
import type { Webhook } from "./types";

/** How a webhook stands: one that is active may still not be reached. */
export function StateTag({ webhook }: { webhook: Webhook }) {
  const { t } = useWords();
  const state = webhook.state === "active" && webhook.failingSince !== null ? "failing" : webhook.state;
  const look = state === "active" ? "good" : state === "paused" ? "" : "bad";
  return <Tag className={look}>{t(`webhook.${state}`)}</Tag>;
}
