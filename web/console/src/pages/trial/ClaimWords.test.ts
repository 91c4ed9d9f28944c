import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../i18n/words";

const OIDC = "../../server/src/main/java/dev/saoma/server/oidc";

const source = (file: string) => readFileSync(`${OIDC}/${file}`, "utf8");
const words = (text: string) => [...text.matchAll(/"([a-z_]+)"/g)].map(([, word = ""]) => word);

/** What every token may tell, and what is told of the user. */
function named(): string[] {
  const [, told = ""] = source("web/Discovery.java").split(" TOLD =");
  const ofUser = source("web/UserClaims.java").matchAll(/static final String [A-Z_]+ = ("[a-z_]+");/g);
  return [...words(told.split(";")[0] ?? ""), ...[...ofUser].flatMap(([, text = ""]) => words(text))];
}

test("each claim that the issuer names has words", () => {
  const claims = named();
  expect(claims).toEqual(expect.arrayContaining(["sub", "amr", "unionid"]));
  expect(claims.filter((claim) => !(`claim.${claim}` in en))).toEqual([]);
});
