import type { ApplicationKind } from "../../api/types";

const ALL = [
  { name: "discovery", path: "/.well-known/openid-configuration" },
  { name: "authorize", path: "/auth" },
  { name: "device", path: "/device" },
  { name: "token", path: "/token" },
  { name: "userinfo", path: "/me" },
  { name: "keys", path: "/.well-known/jwks.json" },
  { name: "logout", path: "/session/end" },
] as const;

/** A device is sent nowhere: it asks for a code and waits (RFC 8628). Everything else has a browser that comes back. */
const ONLY_WITH_BROWSER: string[] = ["authorize", "logout"];
const ONLY_OF_DEVICES: string[] = ["device"];

/** Where the issuer is asked what, below its own address: as far as such a program has to do with it. */
export const endpoints = (kind: ApplicationKind) =>
  ALL.filter(({ name }) => !(kind === "device" ? ONLY_WITH_BROWSER : ONLY_OF_DEVICES).includes(name));

/** Whether its values are entered in a program that people have, and not at a website. */
export const isProgram = (kind: ApplicationKind): boolean => kind === "device" || kind === "native";
