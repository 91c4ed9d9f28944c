// What can be sent besides text. The contents are made up: the account's server gets a message of that kind.
import { h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";

const KINDS = ["image", "voice", "video", "location", "link"];

export function attachments(send) {
  return h(
    "div.attachments",
    { role: "group", "aria-label": t("attach") },
    KINDS.map((kind) => h("button", { type: "button", "data-key": `attach-${kind}`, onclick: () => send(kind) }, t(`attach.${kind}`))),
  );
}
