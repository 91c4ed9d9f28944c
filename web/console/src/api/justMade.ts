/** Secrets that were typed or made a moment ago, and still have to be pasted at WeChat. */
export interface JustMade {
  token: string;
  encodingAesKey: string;
}

const NOTHING: JustMade = { token: "", encodingAesKey: "" };

/** They live as long as the page: what is kept with an address in the history, browsers write to the disk. */
const made = new Map<string, JustMade>();

const key = (pool: string, identifier: string) => `${pool} ${identifier}`;

export const justMade = (pool: string, identifier: string): JustMade => made.get(key(pool, identifier)) ?? NOTHING;

/** What is left out stays as it was typed before. */
export function keep(pool: string, identifier: string, body: Record<string, unknown>): void {
  const former = justMade(pool, identifier);
  made.set(key(pool, identifier), {
    token: typeof body.token === "string" ? body.token : former.token,
    encodingAesKey: typeof body.encodingAesKey === "string" ? body.encodingAesKey : former.encodingAesKey,
  });
}

/** Nobody who signs in next in this window sees them. */
export const forgetMade = (): void => made.clear();
