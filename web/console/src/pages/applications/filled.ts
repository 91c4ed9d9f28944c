import type { Application, Connection } from "../../api/types";

/** The form, as somebody fills it in: lists are lines of text. */
export interface Filled {
  name: string;
  kind: Application["kind"];
  redirectUris: string;
  postLogoutRedirectUris: string;
  connections: string[];
  policy: Application["policy"];
  raiseUnusual: boolean;
  closed: boolean;
  requirePkce: boolean;
  requirePar: boolean;
  requireDpop: boolean;
  userClaimsInIdToken: boolean;
  accessTokenFormat: Application["accessTokenFormat"];
  tokenAlgorithm: Application["tokenAlgorithm"];
  origins: string;
  /** In minutes; empty: as long as the installation allows. */
  accessTokenMinutes: number | null;
  idTokenMinutes: number | null;
  /** In hours. */
  refreshTokenHours: number | null;
  backChannelLogoutUri: string;
}

/** What the form asks for in other units than the server. */
export const CALLED = {
  accessTokenSeconds: "accessTokenMinutes",
  idTokenSeconds: "idTokenMinutes",
  refreshTokenSeconds: "refreshTokenHours",
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const lines = (text: string): string[] => text.split(/\s+/).filter((line) => line !== "");

/** What stands in the form at first: for a new application, what is right for most. */
export function filled(stored: Application | undefined, connections: Connection[]): Filled {
  return {
    name: stored?.name ?? "",
    kind: stored?.kind ?? "web",
    redirectUris: stored?.redirectUris.join("\n") ?? "",
    postLogoutRedirectUris: stored?.postLogoutRedirectUris.join("\n") ?? "",
    connections: stored?.connections ?? first(connections),
    policy: stored?.policy ?? "instant",
    raiseUnusual: stored?.raiseUnusual ?? false,
    closed: stored?.registration === "closed",
    requirePkce: stored?.requirePkce ?? true,
    requirePar: stored?.requirePar ?? false,
    requireDpop: stored?.requireDpop ?? false,
    userClaimsInIdToken: stored?.userClaimsInIdToken ?? false,
    accessTokenFormat: stored?.accessTokenFormat ?? "jwt",
    tokenAlgorithm: stored?.tokenAlgorithm ?? "RS256",
    origins: stored?.origins.join("\n") ?? "",
    accessTokenMinutes: parts(stored?.accessTokenSeconds, MINUTE),
    idTokenMinutes: parts(stored?.idTokenSeconds, MINUTE),
    refreshTokenHours: parts(stored?.refreshTokenSeconds, HOUR),
    backChannelLogoutUri: stored?.backChannelLogoutUri ?? "",
  };
}

const parts = (seconds: number | null | undefined, part: number) => (seconds == null ? null : seconds / part);

/** An official account, if there is one: it needs nothing on the phone but WeChat. */
function first(connections: Connection[]): string[] {
  const one = connections.find(({ type }) => type === "official-account") ?? connections[0];
  return one === undefined ? [] : [one.identifier];
}

/** What is sent. A device has no addresses, whatever was typed for another kind before. */
export function body({
  closed,
  accessTokenMinutes,
  idTokenMinutes,
  refreshTokenHours,
  ...values
}: Filled): Record<string, unknown> {
  const device = values.kind === "device";
  return {
    ...values,
    redirectUris: device ? [] : lines(values.redirectUris),
    postLogoutRedirectUris: device ? [] : lines(values.postLogoutRedirectUris),
    origins: lines(values.origins),
    accessTokenSeconds: Math.round((accessTokenMinutes ?? 0) * MINUTE),
    idTokenSeconds: Math.round((idTokenMinutes ?? 0) * MINUTE),
    refreshTokenSeconds: Math.round((refreshTokenHours ?? 0) * HOUR),
    backChannelLogoutUri: values.backChannelLogoutUri.trim(),
    registration: closed ? "closed" : "open",
  };
}
