// Writes the console's types of the admin API from its document; with --check, only tells whether they are so.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const DOCUMENT = new URL("../../server/src/main/resources/api/openapi.json", import.meta.url);
const TYPES = new URL("../console/src/api/generated.ts", import.meta.url);
const HEAD =
  "// Made from the document of the admin API by `npm run build --workspace api`. Not to be changed by hand.\n\n";

const { openapi, info, components } = JSON.parse(await readFile(DOCUMENT, "utf8"));
// The console calls by addresses of its own: what is sent and answered is all that it needs.
const shapes = { openapi, info, paths: {}, components: { schemas: components.schemas } };
const made = HEAD + astToString(await openapiTS(shapes, { defaultNonNullable: false }));
const same = made === (await readFile(TYPES, "utf8").catch(() => ""));

if (process.argv.includes("--check")) {
  if (!same) {
    process.stderr.write("The types of the console are not those of the API: npm run build --workspace api\n");
    process.exit(1);
  }
} else if (!same) {
  await writeFile(TYPES, made); // a newer file would have the pages built again at each start
}
