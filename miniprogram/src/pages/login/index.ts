// The only page: it shows what the login tells it to, and tells the login what people press.
import { Api } from "../../logic/api";
import { Login } from "../../logic/login";
import { sceneOf } from "../../logic/scene";
import { screenOf } from "../../logic/screen";
import { words } from "../../logic/words";
import { brand, client, entered, language, onConsentNeeded, type Resolve, send, server } from "../../wechat";

type PhoneEvent = { detail: { code?: string; errMsg?: string; errno?: number } };

const AGREE_PRIVACY = "agree-privacy";

/** What belongs to one page and is not shown. */
interface Own {
  login?: Login;
  timer?: number;
  consents: Resolve[];
}

const owned = new WeakMap<object, Own>();

function own(page: object): Own {
  const found = owned.get(page) ?? { consents: [] };
  owned.set(page, found);
  return found;
}

Component({
  data: {
    screen: screenOf({ kind: "opening" }, language(), brand()),
    brandName: "",
    logo: "",
    style: "",
    privacy: false,
    privacyTitle: "",
    privacyText: "",
    privacyLink: "",
    privacyAgree: "",
    privacyRefuse: "",
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const spoken = language();
      const ours = brand();
      const { privacyTitle, privacyText, privacyLink, privacyAgree, privacyRefuse } = words[spoken];
      this.setData({
        brandName: ours.name[spoken],
        logo: ours.logo,
        style: `--brand: ${ours.colour}`,
        privacyTitle,
        privacyText,
        privacyLink,
        privacyAgree,
        privacyRefuse,
      });
      wx.setNavigationBarTitle({ title: ours.name[spoken] });
      onConsentNeeded((resolve) => this.askForConsent(resolve));
      own(this).timer = setInterval(() => own(this).login?.tick(), 1000);
      this.begin(sceneOf(query));
    },

    /** Another code was scanned while the mini program was in the background. */
    onShow() {
      const { login } = own(this);
      const scene = sceneOf(entered());
      if (login !== undefined && scene !== null && scene !== login.scene) this.begin(scene);
    },

    onUnload() {
      const { timer } = own(this);
      if (timer !== undefined) clearInterval(timer);
    },

    begin(scene: string | null) {
      const spoken = language();
      const ours = brand();
      const api = new Api(server(ours), spoken === "zh" ? "zh-CN" : "en", send);
      const login: Login = new Login(scene, api, client, (view) => {
        // What an earlier scan still tells is not shown.
        if (own(this).login === login) this.setData({ screen: screenOf(view, spoken, ours) });
      });
      own(this).login = login;
      void login.start();
    },

    agree() {
      void own(this).login?.agree();
    },

    agreeWithPhone(event: PhoneEvent) {
      void own(this).login?.agreeWithPhone(event.detail);
    },

    refuse() {
      void own(this).login?.refuse();
    },

    retry() {
      void own(this).login?.retry();
    },

    askForConsent(resolve: Resolve) {
      own(this).consents.push(resolve);
      resolve({ event: "exposureAuthorization" });
      this.setData({ privacy: true });
    },

    readPrivacy() {
      wx.openPrivacyContract({});
    },

    agreePrivacy() {
      this.answerConsents((resolve) => resolve({ event: "agree", buttonId: AGREE_PRIVACY }));
    },

    refusePrivacy() {
      this.answerConsents((resolve) => resolve({ event: "disagree" }));
    },

    answerConsents(answer: (resolve: Resolve) => void) {
      this.setData({ privacy: false });
      for (const resolve of own(this).consents.splice(0)) answer(resolve);
    },
  },
});
