// WeChat as far as the page needs it.
import { type Said, Server } from "./server";

type Listener = (resolve: (answer: { event: string; buttonId?: string }) => void) => void;

export class WeChat {
  readonly server = new Server();
  readonly opened: string[] = [];
  language = "en";
  envVersion = "release";
  entered: Record<string, string> = {};
  ext: object = {};
  /** What the page has put in place of WeChat's own question about privacy. */
  needConsent: Listener | undefined;
  private codes = 0;

  readonly wx = {
    getAppBaseInfo: () => ({ language: this.language }),
    getAccountInfoSync: () => ({ miniProgram: { appId: "wx0000000000000000", envVersion: this.envVersion } }),
    getEnterOptionsSync: () => ({ query: this.entered }),
    getExtConfigSync: () => this.ext,
    setNavigationBarTitle: () => {},
    onNeedPrivacyAuthorization: (listener: Listener) => {
      this.needConsent = listener;
    },
    openPrivacyContract: () => {
      this.opened.push("privacy contract");
    },
    login: ({ success }: { success: (answer: { code: string }) => void }) => {
      this.codes += 1;
      success({ code: `code-${this.codes}` });
    },
    request: (request: {
      url: string;
      header: Record<string, string>;
      data: Record<string, string>;
      success: (answer: { statusCode: number; data: unknown; header: Record<string, string> }) => void;
      fail: () => void;
    }) => {
      void this.server.send(request).then((answer) => {
        if (answer === "offline") request.fail();
        else {
          // A problem's content type is one that WeChat does not parse.
          const data = answer.status === 200 ? answer.body : JSON.stringify(answer.body);
          const header = answer.retryAfter === null ? {} : { "Retry-After": answer.retryAfter };
          request.success({ statusCode: answer.status, data, header });
        }
      });
    },
  };

  say(call: string, ...answers: Said[]): this {
    this.server.say(call, ...answers);
    return this;
  }
}
