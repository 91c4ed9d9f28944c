import type { MiniProgramSettings } from "../../api/types";
import {
  type AssociationFilled,
  filledAssociation,
  NO_ASSOCIATION,
  writtenAssociation,
} from "../connections/newcomers";

/** What the form of a mini program holds. */
export interface Filled extends AssociationFilled {
  identifier: string;
  displayName: string;
  callbackUrl: string;
  privateDeployment: boolean;
  appId: string;
  appSecret: string;
  loginOnly: boolean;
  page: string;
  envVersion: MiniProgramSettings["envVersion"];
  checkPath: boolean;
  askPhone: boolean;
  askPhoneAgainAfter: string;
}

export const EMPTY: Filled = {
  identifier: "mini-program",
  displayName: "",
  callbackUrl: "",
  privateDeployment: true,
  appId: "",
  appSecret: "",
  loginOnly: false,
  ...NO_ASSOCIATION,
  page: "pages/login/index",
  envVersion: "release",
  checkPath: true,
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
    ...filledAssociation(settings),
    page: settings.page,
    envVersion: settings.envVersion,
    checkPath: settings.checkPath,
    askPhone: settings.askPhone,
    askPhoneAgainAfter: settings.askPhoneAgainAfter ?? "",
  };
}

/**
 * What is left empty is left out: a secret then stays as it is. What the form does not show goes back as it was,
 * unless it hangs on something that was changed.
 */
export function written(values: Filled, stored?: MiniProgramSettings): Record<string, unknown> {
  const { appId, appSecret, askPhoneAgainAfter, association, associationMethods, ...rest } = values;
  const all: Record<string, unknown> = {
    ...rest,
    ...writtenAssociation({ association, associationMethods }, stored),
    ...(values.privateDeployment ? { appId, appSecret } : {}),
    ...(values.askPhone ? { askPhoneAgainAfter } : {}),
  };
  if (stored !== undefined) {
    all.apiBaseUrl = stored.apiBaseUrl ?? "";
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
