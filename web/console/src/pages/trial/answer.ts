/** What the issuer sent the browser back with. */
export type Came =
  | { kind: "begin" }
  | { kind: "code"; code: string; state: string }
  | { kind: "error"; error: string }
  | { kind: "nothing" };

/** Anybody can write an address: only what looks like one of the specifications' codes is shown. */
const CODE = /^[a-z_]{1,60}$/;

export function came(query: string): Came {
  const given = new URLSearchParams(query);
  const error = given.get("error");
  const code = given.get("code");
  const state = given.get("state");
  if (error !== null) return { kind: "error", error: CODE.test(error) ? error : "server_error" };
  if (code !== null && state !== null) return { kind: "code", code, state };
  return given.has("begin") ? { kind: "begin" } : { kind: "nothing" };
}

/** How long each step took after the one before it. */
export function gaps(steps: { at: string }[]): (number | null)[] {
  return steps.map(({ at }, index) => {
    const before = steps[index - 1];
    return before === undefined ? null : Date.parse(at) - Date.parse(before.at);
  });
}
