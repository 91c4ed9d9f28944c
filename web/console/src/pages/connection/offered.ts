/** Offered at the end where it was not, or not any more. */
export function switched(offered: string[], one: string, on: boolean): string[] {
  if (!on) return offered.filter((other) => other !== one);
  return offered.includes(one) ? offered : [...offered, one];
}

/** The same with one of them so many places further back; what is not offered any more has no place. */
export function moved(offered: string[], one: string, by: number): string[] {
  if (!offered.includes(one)) return offered;
  const others = offered.filter((other) => other !== one);
  const place = Math.max(0, Math.min(others.length, offered.indexOf(one) + by));
  return [...others.slice(0, place), one, ...others.slice(place)];
}
