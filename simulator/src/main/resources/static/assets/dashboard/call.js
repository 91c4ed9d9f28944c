// One call that the account's server made.
import { t } from "../shared/i18n.js";
import { block, entry, query, readableJson } from "./entry.js";

export function callRow(call, accountName) {
  const good = call.status === 200 && call.errcode === null;
  return entry(
    {
      direction: "call",
      at: call.at,
      what: `${call.method} ${call.path}`,
      who: accountName(call.appId),
      badge: call.status === 0 ? t("call.cut") : String(call.errcode ?? call.status),
      tone: good ? "good" : "bad",
      millis: call.millis,
    },
    () => [
      block(`${t("call.request")} · ${t("call.from", { ip: call.ip })}`, query(call.query)),
      block(t("push.body"), readableJson(call.requestBody)),
      block(`${t("call.response")} · ${call.status === 0 ? t("call.cut") : `${call.status} · ${call.contentType}`}`, readableJson(call.responseBody)),
      call.faults.length > 0 && block(t("faults"), call.faults.map((kind) => t(`fault.${kind}`)).join("\n")),
    ],
  );
}
