// The `wx` that pages see. What WeChat's servers do, the simulator's do; what its client does is done here.
import { api } from "../../shared/api.js";
import { language, t } from "../../shared/i18n.js";
import { ask, tell } from "./sheet.js";

const CONSENT = "saoma.simulator.consent";

export function makeWx({ opened, program, user, over, setTitle }) {
  const client = `mini-programs/${opened.appId}`;
  const consentKey = `${CONSENT}.${opened.appId}.${user.id}`;
  const storageKey = (key) => `saoma.simulator.storage.${opened.appId}.${user.id}.${key}`;
  let needConsent;
  let agreeButtonPressed = "";

  const wx = {
    login: ({ success, fail, complete } = {}) =>
      api.post(`${client}/login-code`, { user: user.id }).then(
        (handed) => done(handed, success, complete),
        (error) => done({ errMsg: `login:fail ${error.message}` }, fail, complete),
      ),

    request: ({ url, method = "GET", header = {}, data, success, fail, complete }) => {
      const body = data === undefined ? null : typeof data === "string" ? data : JSON.stringify(data);
      api.post(`${client}/request`, { url, method, header, data: body }).then(
        (answer) => {
          if (answer.error) done({ errMsg: answer.error, errno: 600001 }, fail, complete);
          else {
            const headers = answer.retryAfter === null ? {} : { "Retry-After": answer.retryAfter };
            done({ errMsg: "request:ok", statusCode: answer.status, data: answer.body ?? "", header: headers }, success, complete);
          }
        },
        (error) => done({ errMsg: `request:fail ${error.message}`, errno: 600001 }, fail, complete),
      );
    },

    getAppBaseInfo: () => ({ language: language() === "zh" ? "zh_CN" : "en", SDKVersion: "3.5.0", theme: "light" }),
    getAccountInfoSync: () => ({ miniProgram: { appId: opened.appId, envVersion: opened.envVersion, version: "" } }),
    getEnterOptionsSync: () => ({ path: opened.page, scene: 1047, query: { scene: encodeURIComponent(opened.scene) } }),
    /** Where the mini program's own server is, and its name: as a third-party platform tells them (ext.json). */
    getExtConfigSync: () => {
      const server = program.serverUrl ?? "";
      return { brand: { name: { zh: program.name, en: program.name }, server: { release: server, trial: server, develop: server } } };
    },
    getStorageSync: (key) => JSON.parse(localStorage.getItem(storageKey(key)) ?? '""'),
    setStorageSync: (key, value) => localStorage.setItem(storageKey(key), JSON.stringify(value)),
    removeStorageSync: (key) => localStorage.removeItem(storageKey(key)),
    setNavigationBarTitle: ({ title }) => setTitle(title),
    onNeedPrivacyAuthorization: (listener) => {
      needConsent = listener;
    },
    openPrivacyContract: ({ success } = {}) => {
      tell(over, { title: t("mini.privacy.title"), text: t("mini.privacy.text", { name: program.name }) });
      success?.({ errMsg: "openPrivacyContract:ok" });
    },
  };

  /** What a page may only have once the person has agreed to the privacy guidelines. */
  const consent = () => {
    if (localStorage.getItem(consentKey) === "agreed") return Promise.resolve(true);
    return new Promise((answered) => {
      const keep = (agreed) => {
        if (agreed) localStorage.setItem(consentKey, "agreed");
        answered(agreed);
      };
      if (!needConsent) {
        ask(over, { title: t("mini.privacy.title"), text: t("mini.privacy.text", { name: program.name }), yes: t("mini.allow"), no: t("mini.deny") }).then(keep);
        return;
      }
      needConsent(
        ({ event, buttonId }) => {
          if (event === "agree") keep(buttonId !== undefined && buttonId === agreeButtonPressed);
          else if (event === "disagree") keep(false);
        },
        { referrer: "button.getPhoneNumber" },
      );
    });
  };

  /** `open-type="getPhoneNumber"`: what the page is told in the end. */
  const phoneNumber = async () => {
    if (!(await consent())) return { errMsg: "getPhoneNumber:fail privacy permission is not authorized", errno: 104 };
    const allowed = await ask(over, {
      title: t("mini.phone.title", { name: program.name }),
      text: user.phone,
      yes: t("mini.allow"),
      no: t("mini.deny"),
    });
    return allowed ? api.post(`${client}/phone-code`, { user: user.id }) : { errMsg: "getPhoneNumber:fail user deny" };
  };

  return {
    wx,
    phoneNumber,
    agreeButton: (id) => {
      agreeButtonPressed = id;
    },
  };
}

/** Each as a turn of its own: WeChat never answers before the call has returned. */
function done(answer, ...callbacks) {
  for (const callback of callbacks) callback?.(answer);
}
