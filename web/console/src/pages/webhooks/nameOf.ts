import type { Webhook } from "./types";

/** What a webhook is called: by its name, or by its host, which is all that an auditor sees of its address. */
export function nameOf({ name, url }: Pick<Webhook, "name" | "url">): string {
  if (name !== null) return name;
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
