import type { ConnectionSettings, MessageMode } from "../../api/types";
import { type AssociationFilled, filledAssociation, NO_ASSOCIATION, writtenAssociation } from "./newcomers";
import { APP_ID } from "./rules";

/** What the form of an official account holds. */
export interface Filled extends AssociationFilled {
  identifier: string;
  displayName: string;
  appId: string;
  appSecret: string;
  originalId: string;
  token: string;
  encodingAesKey: string;
  messageMode: MessageMode;
  requireMode: boolean;
  loginOnly: boolean;
  onLeave: ConnectionSettings["onLeave"];
  webAuthorization: ConnectionSettings["webAuthorization"];
}

export const EMPTY: Filled = {
  identifier: "official-account",
  displayName: "",
  appId: "",
  appSecret: "",
  originalId: "",
  token: "",
  encodingAesKey: "",
  messageMode: "safe",
  requireMode: false,
  loginOnly: false,
  ...NO_ASSOCIATION,
  onLeave: "keep",
  webAuthorization: "off",
};

export function filled(settings: ConnectionSettings): Filled {
  return {
    ...EMPTY,
    identifier: settings.identifier,
    displayName: settings.displayName,
    appId: settings.appId,
    originalId: settings.originalId ?? "",
    messageMode: settings.messageMode,
    requireMode: settings.requireMode,
    loginOnly: settings.loginOnly,
    ...filledAssociation(settings),
    onLeave: settings.onLeave,
    webAuthorization: settings.webAuthorization,
  };
}

/** What is left empty is left out: a secret then stays as it is. Ways to prove belong to a question alone. */
export function written(values: Filled): Record<string, unknown> {
  const { association, associationMethods, ...rest } = values;
  return Object.fromEntries(
    Object.entries({ ...rest, ...writtenAssociation({ association, associationMethods }) }).filter(
      ([, value]) => value !== "",
    ),
  );
}

/** What the form does not show goes back as it was: a change replaces all settings but secrets. */
export function untouched(stored: ConnectionSettings | undefined): Record<string, unknown> {
  if (stored === undefined) return {};
  const { apiBaseUrl, forwarding } = stored;
  return { apiBaseUrl, forwarding: { authingJson: forwarding.authingJson } };
}

/** All settings as they are, but for what the customer's own server may hand on. */
export function forwarded(
  stored: ConnectionSettings,
  forwarding: { authingJson: boolean; secret?: string; removeSecret?: true },
): Record<string, unknown> {
  const { madeByFile, hasEncodingAesKey, serverUrl, ...settings } = stored;
  return { ...settings, forwarding };
}

/** As long as an identifier may be, with a number behind it. */
const MOST = 28;

/** What a new connection may be called in addresses: as people call it, or by its AppID, and as no other is. */
export function suggestedIdentifier({ displayName, appId }: Filled, taken: string[]): string {
  const letters = displayName.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const named = letters
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-|-$/g, "");
  const usual = APP_ID.test(appId) ? appId.trim() : EMPTY.identifier;
  return free(/[a-z]/.test(named) ? named : usual, taken);
}

/** A name for another connection: as most call it, with a number where that is taken. */
function free(name: string, taken: string[]): string {
  let number = 1;
  const next = () => (number === 1 ? name : `${name}-${number}`);
  while (taken.includes(next())) number++;
  return next();
}
