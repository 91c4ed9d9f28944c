// The scene with which the code was made: it names the login that waits.
const SCENE = /^[0-9A-Za-z_-]{1,32}$/;

/** Null for a page that was opened without a code of ours. */
export function sceneOf(query: Readonly<Record<string, string | undefined>>): string | null {
  const scene = decoded(query.scene ?? "");
  return SCENE.test(scene) ? scene : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
