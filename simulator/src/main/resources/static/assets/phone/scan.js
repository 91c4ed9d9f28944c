// Scanning: the codes that are on screens now, or a picture.
import { api } from "../shared/api.js";
import { avatar, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { age, left, now } from "../shared/time.js";
import { openMiniProgram } from "./mini/mini.js";
import { emptySign } from "./parts.js";
import { pictureArea } from "./picture.js";
import { account, holder, holderOrNew, keepPush, linkedCode, loadChat, loadCodes, loadPeople, state } from "./state.js";

const FRAME = "M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16";

export function scan(phone) {
  const linked = state.codes.find((code) => code.code === linkedCode);
  const others = state.codes.filter((code) => code !== linked);
  return [
    h("div.bar", {}, h("span"), h("h1", {}, t("scan.title")), h("span")),
    h(
      "div.scroll",
      {},
      whoScans(phone),
      linked && [h("h2.section", {}, t("scan.linked")), h("div.codes", {}, card(phone, linked, ".linked")), h("div.gap")],
      h("h2.section", {}, t("scan.codes")),
      others.length > 0 || linked
        ? h("div.codes", {}, others.map((code) => card(phone, code)))
        : emptySign(FRAME, t("scan.empty"), t("scan.empty.hint")),
      h("div.gap"),
      h("h2.section", {}, t("scan.picture")),
      pictureArea(phone, (code) => scanCode(phone, code)),
    ),
  ];
}

/** Every second: the ages; and when a code ran out, it leaves the list. */
export function updateCodes(phone) {
  if (state.codes.some((code) => code.expiresAt && Date.parse(code.expiresAt) <= now())) {
    void loadCodes().then(phone.draw);
    return;
  }
  for (const line of document.querySelectorAll("[data-code]")) {
    const code = state.codes.find((one) => one.id === line.dataset.code);
    if (code) line.textContent = remaining(code);
  }
}

/** A follower's scan goes through at once; anybody else sees the account's profile first. */
export async function scanCode(phone, code) {
  try {
    const user = await holderOrNew();
    const scanned = await api.post("scan", { user: user.id, code, follow: false });
    if (scanned.outcome === "unknown-code") phone.say(t("scan.unknown", { text: code }));
    else if (scanned.outcome === "expired-code") phone.say(t("scan.expired"));
    else if (scanned.outcome === "no-such-page") phone.say(t("scan.noPage", { page: scanned.miniProgram.page, version: t(`mini.version.${scanned.miniProgram.envVersion}`) }));
    else if (scanned.outcome === "mini-program") await openMiniProgram(phone, code, scanned.miniProgram, user);
    else {
      await loadPeople();
      if (scanned.push) keepPush(scanned.push);
      const { appId } = scanned.account;
      await loadChat(appId);
      phone.go(scanned.outcome === "pushed" ? { name: "chat", appId } : { name: "profile", appId, code });
    }
  } catch (error) {
    phone.say(error.message);
  }
}

function whoScans(phone) {
  const user = holder();
  const name = user?.name ?? t("scan.as.new");
  return h(
    "button.who",
    { type: "button", "data-key": "who", onclick: () => phone.go({ name: "me" }) },
    avatar(user ? name : "+", user?.id ?? "", ".round"),
    t("scan.as", { name }),
  );
}

function card(phone, code, kind = "") {
  const name = account(code.appId)?.name ?? code.accountName;
  const button = h(
    `button.code.appear${kind}`,
    { type: "button", "aria-label": t("scan.scanNamed", { account: name }), "data-key": code.id },
    h("img", { src: `/_simulator/codes/${code.id}/image.svg`, alt: "", width: "74", height: "74" }),
    h("span", {}, h("b", {}, name), h("span.meta", {}, age(code.createdAt)), h("span.meta", { "data-code": code.id }, remaining(code))),
    h("span.pill", { "aria-hidden": "true" }, t("scan.scan")),
  );
  button.addEventListener("click", async () => {
    button.disabled = true;
    await scanCode(phone, code.code);
    button.disabled = false;
  });
  return button;
}

function remaining(code) {
  if (code.page) return t("scan.miniProgram");
  return code.expiresAt ? t("scan.left", { time: left(code.expiresAt) }) : t("scan.permanent");
}
