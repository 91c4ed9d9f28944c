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
