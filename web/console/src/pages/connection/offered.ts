/** Offered at the end where it was not, and not where it was. */
export const switched = (offered: string[], one: string): string[] =>
  offered.includes(one) ? offered.filter((other) => other !== one) : [...offered, one];

/** The same with one of them so many places further back. */
export function moved(offered: string[], one: string, by: number): string[] {
  const others = offered.filter((other) => other !== one);
  const place = Math.max(0, Math.min(others.length, offered.indexOf(one) + by));
  return [...others.slice(0, place), one, ...others.slice(place)];
}
