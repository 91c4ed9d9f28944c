/** What the admin API answers, as docs/admin-api.md describes it. */

export interface Bilingual {
  zh: string;
  en: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Me {
  id: string;
  email: string;
  ownsAll: boolean;
  sessionEndsAt: string;
  csrfToken: string;
}

export type Role = "owner" | "administrator" | "auditor";

export interface Pool {
  id: string;
  slug: string;
  name: string;
  role: Role;
  scopes: string[];
  issuer: string;
  deleteAt: string | null;
}

export interface PoolSettings {
  id: string;
  slug: string;
  name: string;
  address: string;
  issuer: string;
  sessionIdleSeconds: number | null;
  sessionLifeSeconds: number | null;
  madeByFile: boolean;
  deleteAt: string | null;
}

export interface SystemInfo {
  publicUrl: string;
  weChatApi: string;
  publicIps: string[];
  /** The AppID of the installation's own, if it has one. */
  miniProgram?: string | null;
}

/** What only official accounts have is absent in mini programs. */
export interface Connection {
  id: string;
  type: "official-account" | "mini-program";
  identifier: string;
  displayName: string;
  appId: string;
  originalId: string | null;
  messageMode?: MessageMode;
  serverUrl?: string;
}

export type MessageMode = "plaintext" | "compatible" | "safe";

export interface ConnectionSettings {
  identifier: string;
  displayName: string;
  appId: string;
  originalId: string | null;
  messageMode: MessageMode;
  hasEncodingAesKey: boolean;
  apiBaseUrl: string | null;
  requireMode: boolean;
  loginOnly: boolean;
  association: "none" | "field-matching" | "ask-binding";
  associationFields: string[];
  associationMethods: string[];
  onLeave: "keep" | "mark" | "end-sessions";
  webAuthorization: "off" | "base" | "userinfo";
  forwarding: { authingJson: boolean; hasSecret: boolean };
  serverUrl: string;
  madeByFile: boolean;
}

export interface MiniProgramSettings {
  identifier: string;
  displayName: string;
  callbackUrl: string | null;
  privateDeployment: boolean;
  appId: string;
  page: string;
  checkPath: boolean;
  envVersion: "release" | "trial" | "develop";
  askPhone: boolean;
  askPhoneAgainAfter: string | null;
  apiBaseUrl: string | null;
  loginOnly: boolean;
  association: "none" | "field-matching" | "ask-binding";
  associationFields: string[];
  associationMethods: string[];
  hasLogo: boolean;
  madeByFile: boolean;
}

export interface ReplyTemplate {
  kind: "none" | "text" | "news";
  zh: string;
  en: string;
  titleZh: string;
  titleEn: string;
  pictureUrl: string;
  url: string;
}

export interface Replies {
  language: "zh-CN" | "en";
  first: "auto" | "saoma" | "route";
  channel: "answer" | "message";
  welcome: ReplyTemplate;
  login: ReplyTemplate;
  madeByFile: boolean;
}

export interface Said {
  kind: "none" | "text" | "news";
  title: string;
  text: string;
  pictureUrl: string;
  url: string;
}

export type Occasions = Record<"welcome" | "login", Said>;

export interface NewSecrets {
  token: string;
  encodingAesKey: string;
  forwardingSecret: string;
}

export interface Door {
  checkedAt: string | null;
  failedCheck: { at: string; code: string; meaning: Bilingual } | null;
  pushedAt: string | null;
  mode: MessageMode | null;
}

export type Verdict = "ok" | "failed" | "could-not-tell";

export interface Finding {
  step: string;
  title: Bilingual;
  verdict: Verdict;
  code: string;
  meaning: Bilingual;
  advice: Bilingual;
  facts: Record<string, unknown>;
}

export interface Report {
  connection: string;
  at: string;
  verdict: Verdict;
  steps: Finding[];
}

export type PushResult = "scanned" | "answered" | "ignored" | "recorded" | "repeated" | "refused";

export interface Push {
  id: string;
  connection: string;
  receivedAt: string;
  kind: string;
  sender: string | null;
  verified: boolean;
  refusal: { code: string; meaning: Bilingual } | null;
  way: string;
  mode: string | null;
  expectedMode: string;
  token: string | null;
  key: string | null;
  skewMillis: number | null;
  result: PushResult;
  detail: string | null;
  reply: string | null;
  tookMillis: number;
}

export interface PushStory {
  push: Push;
  steps: { code: string; good: boolean; text: Bilingual }[];
  deliveries: DeliveryStory[] | null;
}

export interface Route {
  name: string;
  position: number;
  target: string;
  active: boolean;
  answers: boolean;
  messageTypes: string[];
  events: string[];
  scenePrefixes: string[];
}

export interface Delivery {
  id: string;
  push: string;
  route: string;
  kind: string;
  sender: string | null;
  state: "waiting" | "queued" | "delivered" | "dead";
  tries: number;
  createdAt: string;
  since: string;
  givesUpAt: string;
}

export interface DeliveryStory {
  delivery: Delivery;
  tries: {
    endedAt: string;
    tookMillis: number;
    status: number | null;
    trouble: { code: string; meaning: Bilingual } | null;
    excerpt: string;
  }[];
}

export interface Quotas {
  appId: string;
  day: string;
  timeZone: string;
  calls: { call: string; used: number; limit: number; nearlyUsed: boolean }[];
  refusedTokens: number;
}

export type ApplicationKind = "web" | "single-page" | "native" | "device";

export interface Application {
  clientId: string;
  name: string;
  kind: ApplicationKind;
  hasSecret: boolean;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  connections: string[];
  policy: "instant" | "confirm" | "number";
  raiseUnusual: boolean;
  registration: "open" | "closed";
  requirePkce: boolean;
  requirePar: boolean;
  requireDpop: boolean;
  madeByFile: boolean;
}

export interface CreatedApplication {
  application: Application;
  clientSecret: string | null;
}

export interface Pair {
  elder: string;
  younger: string;
  foundAt: string;
}

/** A user in a list: addresses masked. */
export interface ListedUser {
  id: string;
  name: string;
  username: string | null;
  phone: string | null;
  email: string | null;
  externalId: string | null;
  status: UserStatus;
  createdAt: string;
}

export type UserStatus = "activated" | "deactivated";

export type Following = "follows" | "left" | "unsaid";

/** Masked unless it was asked for whole. */
export interface User extends ListedUser {
  nickname: string | null;
  picture: string | null;
  phoneVerified: boolean;
  emailVerified: boolean;
  updatedAt: string;
  leftAt: string | null;
  identities: UserIdentity[];
}

export interface UserIdentity {
  id: string;
  appId: string;
  connections: string[];
  openId: string;
  unionId: string | null;
  createdAt: string;
  following: Following;
  since: string | null;
  leftAt: string | null;
}

/** Somebody whom a connection knows. */
export interface KnownPerson {
  id: string;
  user: string;
  name: string;
  openId: string;
  createdAt: string;
  following: Following;
  since: string | null;
  leftAt: string | null;
}

export interface Session {
  id: string;
  browser: string;
  system: string;
  country: string;
  city: string;
  address: string;
  loggedInAt: string;
  seenAt: string;
  idleUntil: string;
  endsAt: string;
}

export interface AuditEntry {
  id: string;
  at: string;
  actor: { kind: "program" | "developer" | "itself"; id: string | null };
  action: string;
  object: string;
  details: Record<string, string>;
}

export interface Key {
  id: string;
  algorithm: string;
  state: "announced" | "signing" | "published" | "kept";
  createdAt: string;
  signsFrom: string;
}

export interface Developer {
  id: string;
  email: string;
  role: Role;
  ownsAll: boolean;
  changeable: boolean;
  version: number;
  createdAt: string;
  signedInAt: string | null;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  createdAt: string;
  expiresAt: string;
}

export interface Invited {
  invitation: Invitation;
  link: string;
}

export interface OpenInvitation {
  email: string;
  pool: string;
  role: Role;
  hasAccount: boolean;
  signedIn: boolean;
}

export interface Security {
  confirmed: boolean;
  secondFactor: boolean;
  recoveryCodes: number;
}

export interface TotpProposal {
  secret: string;
  uri: string;
  rows: string[];
}

export interface OwnSession {
  id: string;
  address: string;
  begunAt: string;
  seenAt: string;
  endsAt: string;
  here: boolean;
}

export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: string;
  usedAt: string | null;
}
