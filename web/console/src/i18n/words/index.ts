import { applications } from "./applications";
import { audit } from "./audit";
import { connection } from "./connection";
import { connections } from "./connections";
import { frame } from "./frame";
import { journal } from "./journal";
import { keys } from "./keys";
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
  ...audit.en,
  ...keys.en,
  ...webhooks.en,
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
  ...audit.zh,
  ...keys.zh,
  ...webhooks.zh,
  ...system.zh,
  ...notices.zh,
};
