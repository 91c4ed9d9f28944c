import { applications } from "./applications";
import { audit } from "./audit";
import { connection } from "./connection";
import { connections } from "./connections";
import { frame } from "./frame";
import { journal } from "./journal";
import { keys } from "./keys";
import { overview } from "./overview";
import { policies } from "./policies";
import { signin } from "./signin";
import { start } from "./start";
import { trial } from "./trial";
import { users } from "./users";

export const en = {
  ...frame.en,
  ...signin.en,
  ...start.en,
  ...connections.en,
  ...connection.en,
  ...journal.en,
  ...overview.en,
  ...applications.en,
  ...policies.en,
  ...trial.en,
  ...users.en,
  ...audit.en,
  ...keys.en,
};

export type Key = keyof typeof en;

export const zh: Record<Key, string> = {
  ...frame.zh,
  ...signin.zh,
  ...start.zh,
  ...connections.zh,
  ...connection.zh,
  ...journal.zh,
  ...overview.zh,
  ...applications.zh,
  ...policies.zh,
  ...trial.zh,
  ...users.zh,
  ...audit.zh,
  ...keys.zh,
};
