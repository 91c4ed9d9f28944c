import type { User } from "../../api/types";

/** What the form of a user holds. */
export interface Edited {
  name: string;
  nickname: string;
  username: string;
  phone: string;
  phoneVerified: boolean;
  email: string;
  emailVerified: boolean;
  externalId: string;
  picture: string;
  password: string;
}

export function edited(user: User | null): Edited {
  return {
    name: user?.name ?? "",
    nickname: user?.nickname ?? "",
    username: user?.username ?? "",
    phone: user?.phone ?? "",
    phoneVerified: user?.phoneVerified ?? false,
    email: user?.email ?? "",
    emailVerified: user?.emailVerified ?? false,
    externalId: user?.externalId ?? "",
    picture: user?.picture ?? "",
    password: "",
  };
}

/** What was changed, and nothing else: what is emptied is taken away. */
export function changes(before: Edited, after: Edited): Record<string, string | boolean | null> {
  const all = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Edited]);
  return Object.fromEntries(all.map(([name, value]) => [name, value === "" ? null : value]));
}
