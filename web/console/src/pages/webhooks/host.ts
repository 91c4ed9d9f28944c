/** What a webhook is called by: its host, which is all that an auditor sees of its address. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
