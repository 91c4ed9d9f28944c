import { account } from "./account";
import { applications } from "./applications";
import { audit } from "./audit";
import { brand } from "./brand";
import { claims } from "./claims";
import { clients } from "./clients";
import { connection } from "./connection";
import { connections } from "./connections";
import { developers } from "./developers";
import { done } from "./done";
import { frame } from "./frame";
import { journal } from "./journal";
import { keys } from "./keys";
import { logouts } from "./logouts";
import { meanwhile } from "./meanwhile";
import { missing } from "./missing";
import { modes } from "./modes";
import { moved } from "./moved";
import { notices } from "./notices";
import { overview } from "./overview";
import { policies } from "./policies";
import { pool } from "./pool";
import { problems } from "./problems";
import { programs } from "./programs";
import { replies } from "./replies";
import { signin } from "./signin";
import { start } from "./start";
import { system } from "./system";
import { trash } from "./trash";
import { trial } from "./trial";
import { users } from "./users";
import { webhooks } from "./webhooks";

export const en = {
  ...frame.en,
  ...account.en,
  ...signin.en,
  ...start.en,
  ...connections.en,
  ...connection.en,
  ...meanwhile.en,
  ...missing.en,
  ...modes.en,
  ...journal.en,
  ...moved.en,
  ...overview.en,
  ...applications.en,
  ...policies.en,
  ...trial.en,
  ...trash.en,
  ...users.en,
  ...problems.en,
  ...programs.en,
  ...replies.en,
  ...developers.en,
  ...pool.en,
  ...audit.en,
  ...done.en,
  ...keys.en,
  ...logouts.en,
  ...claims.en,
  ...clients.en,
  ...webhooks.en,
  ...brand.en,
  ...system.en,
  ...notices.en,
};

export type Key = keyof typeof en;

export const zh: Record<Key, string> = {
  ...frame.zh,
  ...account.zh,
  ...signin.zh,
  ...start.zh,
  ...connections.zh,
  ...connection.zh,
  ...meanwhile.zh,
  ...missing.zh,
  ...modes.zh,
  ...journal.zh,
  ...moved.zh,
  ...overview.zh,
  ...applications.zh,
  ...policies.zh,
  ...trial.zh,
  ...trash.zh,
  ...users.zh,
  ...problems.zh,
  ...programs.zh,
  ...replies.zh,
  ...developers.zh,
  ...pool.zh,
  ...audit.zh,
  ...keys.zh,
  ...done.zh,
  ...logouts.zh,
  ...claims.zh,
  ...clients.zh,
  ...webhooks.zh,
  ...brand.zh,
  ...system.zh,
  ...notices.zh,
};
