import { applications } from "./applications";
import { audit } from "./audit";
import { brand } from "./brand";
import { connection } from "./connection";
import { connections } from "./connections";
import { frame } from "./frame";
import { journal } from "./journal";
import { keys } from "./keys";
import { programs } from "./programs";
import { replies } from "./replies";
import { notices } from "./notices";
import { signin } from "./signin";
import { start } from "./start";
import { system } from "./system";
import { users } from "./users";
import { webhooks } from "./webhooks";

export const en = {
  ...frame.en,
  ...signin.en,
  ...start.en,
  ...connections.en,
  ...connection.en,
  ...journal.en,
  ...applications.en,
  ...users.en,
  ...programs.en,
  ...replies.en,
  ...audit.en,
  ...keys.en,
  ...webhooks.en,
  ...brand.en,
  ...system.en,
  ...notices.en,
};

export type Key = keyof typeof en;

export const zh: Record<Key, string> = {
  ...frame.zh,
  ...signin.zh,
  ...start.zh,
  ...connections.zh,
  ...connection.zh,
  ...journal.zh,
  ...applications.zh,
  ...users.zh,
  ...programs.zh,
  ...replies.zh,
  ...audit.zh,
  ...keys.zh,
  ...webhooks.zh,
  ...brand.zh,
  ...system.zh,
  ...notices.zh,
};
