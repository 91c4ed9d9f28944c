const HOUR = 3600;

/** What people type is hours; what the server keeps is seconds. Nothing is the installation's setting. */
export const hours = (kept: number | null): number | null => (kept === null ? null : kept / HOUR);

export const seconds = (typed: number | null | undefined): number | null =>
  typed == null ? null : Math.round(typed * HOUR);
