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
export type LastReport = Schemas["LastReport"];
export type PushResult = Push["result"];
export type Push = Schemas["Push"];
export type PushStory = Schemas["PushStory"];
export type Route = Schemas["Route"];
export type RouteWithSecret = Schemas["RouteWithSecret"];
export type Delivery = Schemas["Delivery"];
export type DeliveryStory = Schemas["DeliveryStory"];
export type Quotas = Schemas["Quotas"];
export type ApplicationKind = Application["kind"];
export type Application = Schemas["Application"];
export type CreatedApplication = Schemas["ApplicationsCreated"];
export type Pair = Schemas["Pair"];
export type User = Schemas["User"];
export type Session = Schemas["Session"];
export type LoginRecord = Schemas["LoginRecord"];
export type AuditEntry = Schemas["AuditEntry"];
export type Key = Schemas["Key"];
export type PoolSettings = Schemas["PoolSettings"];
export type MiniProgramSettings = Schemas["MiniProgramSettings"];
export type ReplyTemplate = Schemas["Template"];
export type Replies = Schemas["Replies"];
export type Said = Schemas["Said"];
export type Occasions = Schemas["Occasions"];

/** A user in a list: addresses masked. */
export type ListedUser = Schemas["Roster"];
export type UserStatus = ListedUser["status"];
export type UserIdentity = Schemas["Identity"];
export type Following = UserIdentity["following"];

/** Somebody whom a connection knows. */
export type KnownPerson = Schemas["KnownPerson"];

/** Users whom a former AppID knew, and what became of asking WeChat for them. */
export type MovedCounts = Schemas["Counts"];
export type FetchedPeople = Schemas["Fetched"];
export type Developer = Schemas["Developer"];
export type Invitation = Schemas["Invitation"];
export type Invited = Schemas["Invited"];

/** Of the console's own addresses, which are no part of the API. */
export interface OpenInvitation {
  email: string;
  pool: string;
  role: Role;
  hasAccount: boolean;
  signedIn: boolean;
}

export type Security = Schemas["Security"];
export type TotpProposal = Schemas["Proposal"];
export type OwnSession = Schemas["OwnSession"];
export type OwnPasskey = Schemas["Passkey"];
export type KeptSecrets = Schemas["Secrets"];
export type ApiClient = Schemas["ApiClient"];
export type CreatedApiClient = Schemas["ApiClientsCreated"];
export type OwnWeChat = Schemas["OwnWeChat"];
export type WeChatBinding = Schemas["Binding"];
export type DeveloperSignInChoice = Schemas["Choice"];
export type RedirectCheck = Schemas["Check"];
export type TrialResult = Schemas["Trial"];
export type TrialStep = Schemas["Step"]["step"];
export type Figures = Schemas["Figures"];
export type Overview = Schemas["Overview"];
export type Brand = Schemas["Brand"];
export type BrandTexts = Schemas["Texts"];
export type SystemStatus = Schemas["Status"];
export type SystemNode = Schemas["Node"];
export type Webhook = Schemas["Webhook"];
export type WebhookWithSecret = Schemas["WithSecret"];
export type WebhookMessage = Schemas["WebhookMessage"];
export type WebhookAttempt = Schemas["WebhookAttempt"];
export type LogoutNotice = Schemas["LogoutNotice"];

/** Something that was deleted and can be had back. */
export type Trashed = Schemas["Trashed"];
export type WebhookStory = Schemas["WebhookStory"];
export type WantedPasskey = Schemas["Wanted"];
export type AskedPasskey = Schemas["Asked"];
