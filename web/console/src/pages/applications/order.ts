/** Those that are switched on in their order, then the others. */
export function inOrder<T extends { identifier: string }>(all: T[], on: string[]): T[] {
  const chosen = on.flatMap((name) => all.filter((one) => one.identifier === name));
  return [...chosen, ...all.filter((one) => !on.includes(one.identifier))];
}

export function switched(on: string[], name: string, to: boolean): string[] {
  const others = on.filter((one) => one !== name);
  return to ? [...others, name] : others;
}

export function moved(on: string[], name: string, by: number): string[] {
  const from = on.indexOf(name);
  const others = on.filter((one) => one !== name);
  others.splice(Math.max(0, from + by), 0, name);
  return others;
}
