export interface Mark {
  kind: "comment" | "text" | "plain";
  text: string;
}

/** Comments and strings, found as all these languages write them. More would need a parser for each. */
const MARKS =
  /(^[ \t]*(?:#|\/\/).*$|[ \t](?:#|\/\/) .*$)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gm;

export function marks(code: string): Mark[] {
  const found: Mark[] = [];
  let from = 0;
  for (const match of code.matchAll(MARKS)) {
    if (match.index > from) found.push({ kind: "plain", text: code.slice(from, match.index) });
    found.push({ kind: match[1] === undefined ? "text" : "comment", text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < code.length) found.push({ kind: "plain", text: code.slice(from) });
  return found;
}
