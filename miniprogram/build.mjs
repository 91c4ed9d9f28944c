// Compiles src/ to dist/, which is what WeChat's developer tools open and upload.
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

rmSync(join(here, "dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "-p", here], { stdio: "inherit" });
cpSync(join(here, "src"), join(here, "dist"), { recursive: true, filter: (file) => !file.endsWith(".ts") });
