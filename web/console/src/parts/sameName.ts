/**
 * Whether somebody typed that name. What cannot be seen cannot be typed: marks that turn the direction of writing,
 * and blanks that a page draws as one.
 */
export function sameName(typed: string, name: string): boolean {
  return typed !== "" && (typed === name || (seen(typed) === seen(name) && seen(name) !== ""));
}

const seen = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
