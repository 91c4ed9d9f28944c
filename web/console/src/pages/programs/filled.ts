import type { MiniProgramSettings } from "../../api/types";

/** What the form of a mini program holds. */
export interface Filled {
  identifier: string;
  displayName: string;
  callbackUrl: string;
  privateDeployment: boolean;
  appId: string;
  appSecret: string;
  loginOnly: boolean;
  association: MiniProgramSettings["association"];
  associationMethods: string[];
  page: string;
  envVersion: MiniProgramSettings["envVersion"];
  askPhone: boolean;
  askPhoneAgainAfter: string;
}

/** How an account can be proven, in the order in which it is offered. */
export const METHODS = ["username-password", "phone-password", "email-password", "phone-code", "email-code"] as const;

/** What the server takes where none is named. */
const BY_PASSWORD: string[] = METHODS.slice(0, 3);

export const EMPTY: Filled = {
  identifier: "mini-program",
  displayName: "",
  callbackUrl: "",
  privateDeployment: true,
  appId: "",
  appSecret: "",
  loginOnly: false,
  association: "none",
  associationMethods: BY_PASSWORD,
  page: "pages/login/index",
  envVersion: "release",
  askPhone: true,
  askPhoneAgainAfter: "",
};

export function filled(settings: MiniProgramSettings): Filled {
  return {
    identifier: settings.identifier,
    displayName: settings.displayName,
    callbackUrl: settings.callbackUrl ?? "",
    privateDeployment: settings.privateDeployment,
    appId: settings.privateDeployment ? settings.appId : "",
    appSecret: "",
    loginOnly: settings.loginOnly,
    association: settings.association,
    associationMethods: settings.associationMethods.length > 0 ? settings.associationMethods : BY_PASSWORD,
    page: settings.page,
    envVersion: settings.envVersion,
    askPhone: settings.askPhone,
    askPhoneAgainAfter: settings.askPhoneAgainAfter ?? "",
  };
}

/**
 * What is left empty is left out: a secret then stays as it is. What the form does not show goes back as it was,
 * unless it hangs on something that was changed.
 */
export function written(values: Filled, stored?: MiniProgramSettings): Record<string, unknown> {
  const { appId, appSecret, askPhoneAgainAfter, associationMethods, ...rest } = values;
  const all: Record<string, unknown> = {
    ...rest,
    ...(values.privateDeployment ? { appId, appSecret } : {}),
    ...(values.askPhone ? { askPhoneAgainAfter } : {}),
    ...(values.association === "ask-binding" ? { associationMethods } : {}),
  };
  if (stored !== undefined) {
    all.apiBaseUrl = stored.apiBaseUrl ?? "";
    if (values.envVersion === stored.envVersion) all.checkPath = stored.checkPath;
    if (values.association === stored.association) all.associationFields = stored.associationFields;
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
