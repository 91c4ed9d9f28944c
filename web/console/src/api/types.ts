/** What the admin API answers, by the names that the console has for it. */

import type { components } from "./generated";

type Schemas = components["schemas"];
export type Bilingual = Schemas["Bilingual"];

export interface Page<T> {
  items: T[];
  next: string | null;
}
export type Me = Schemas["Me"];
export type Role = Pool["role"];
export type Pool = Schemas["Pool"];
export type SystemInfo = Schemas["System"];

/** What only official accounts have is absent in mini programs. */
export type Connection = Schemas["Connection"];
export type MessageMode = ConnectionSettings["messageMode"];
export type ConnectionSettings = Schemas["ConnectionSettings"];
export type NewSecrets = Schemas["NewSecrets"];
export type Door = Schemas["Door"];
export type Verdict = Report["verdict"];
export type Finding = Schemas["Finding"];
export type Report = Schemas["Report"];
export type PushResult = Push["result"];
export type Push = Schemas["Push"];
export type PushStory = Schemas["PushStory"];
export type Route = Schemas["Route"];
export type Delivery = Schemas["Delivery"];
export type DeliveryStory = Schemas["DeliveryStory"];
export type Quotas = Schemas["Quotas"];
export type ApplicationKind = Application["kind"];
export type Application = Schemas["Application"];
export type CreatedApplication = Schemas["ApplicationsCreated"];
export type Pair = Schemas["Pair"];
export type User = Schemas["User"];
export type Session = Schemas["Session"];
export type AuditEntry = Schemas["AuditEntry"];
export type Key = Schemas["Key"];

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
