/** What one part of the console says, in both languages: each key of one is a key of the other. */
export function words<const E extends Record<string, string>>(en: E, zh: Record<keyof E, string>) {
  return { en, zh };
}
