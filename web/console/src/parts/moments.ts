const MINUTE = 60_000;

/** A moment as a field of a page has it: in the reader's time zone and without one. */
export function localTime(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return "";
  const here = new Date(time.getTime() - time.getTimezoneOffset() * MINUTE);
  return here.toISOString().slice(0, "2026-03-01T08:00".length);
}

/** What was typed there as a moment that is the same for everybody. */
export function utc(typed: string): string {
  const time = new Date(typed);
  return typed === "" || Number.isNaN(time.getTime()) ? "" : time.toISOString();
}
