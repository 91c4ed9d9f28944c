import { account } from "./account";
import { applications } from "./applications";
import { audit } from "./audit";
import { connection } from "./connection";
import { connections } from "./connections";
import { developers } from "./developers";
import { frame } from "./frame";
import { journal } from "./journal";
import { keys } from "./keys";
import { pool } from "./pool";
import { signin } from "./signin";
import { start } from "./start";
import { users } from "./users";

export const en = {
  ...frame.en,
  ...account.en,
  ...signin.en,
  ...start.en,
  ...connections.en,
  ...connection.en,
  ...journal.en,
  ...applications.en,
  ...users.en,
  ...developers.en,
  ...pool.en,
  ...audit.en,
  ...keys.en,
};

export type Key = keyof typeof en;

export const zh: Record<Key, string> = {
  ...frame.zh,
  ...account.zh,
  ...signin.zh,
  ...start.zh,
  ...connections.zh,
  ...connection.zh,
  ...journal.zh,
  ...applications.zh,
  ...users.zh,
  ...developers.zh,
  ...pool.zh,
  ...audit.zh,
  ...keys.zh,
};
