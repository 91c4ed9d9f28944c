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
}

export interface SystemInfo {
  publicUrl: string;
  weChatApi: string;
  publicIps: string[];
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
  forwarding: { authingJson: boolean; hasSecret: boolean };
  serverUrl: string;
  madeByFile: boolean;
}

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
  accessTokenFormat: "jwt" | "opaque";
  tokenAlgorithm: "RS256" | "ES256" | "EdDSA";
  userClaimsInIdToken: boolean;
  origins: string[];
  backChannelLogoutUri: string | null;
  madeByFile: boolean;
}

export interface CreatedApplication {
  application: Application;
  clientSecret: string | null;
}

export interface RedirectCheck {
  asked: string;
  accepted: boolean;
  allowed: boolean;
  nearest: string | null;
  at: number;
  differences: { part: string; registered: string; asked: string; meaning: Bilingual }[];
}

export type TrialStep = "asked" | "shown" | "scanned" | "answered" | "confirmed" | "let-in" | "code" | "tokens";

type Claims = Record<string, unknown>;

export interface TrialResult {
  user: string;
  scopes: string[];
  acr: string;
  amr: string[];
  idTokenHeader: Claims;
  idToken: Claims;
  userInfo: Claims;
  accessToken: Claims | null;
  steps: { step: TrialStep; at: string }[];
}

export interface Figures {
  shown: number;
  scanned: number;
  done: number;
  followed: number;
  left: number;
  newcomers: number;
  failures: { reason: string; times: number }[];
  timed: number;
  medianMillis: number | null;
  p95Millis: number | null;
}

export interface Overview {
  timeZone: string;
  total: Figures;
  days: { day: string; figures: Figures }[];
  connections: { id: string; identifier: string | null; displayName: string | null; figures: Figures }[];
  cells: { day: string; connection: string; figures: Figures }[];
}

export interface Pair {
  elder: string;
  younger: string;
  foundAt: string;
}

export interface User {
  id: string;
  name: string;
  createdAt: string;
  leftAt: string | null;
  identities: {
    appId: string;
    connections: string[];
    openId: string;
    following: "follows" | "left" | "unsaid";
    since: string | null;
    leftAt: string | null;
  }[];
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
