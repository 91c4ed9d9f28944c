import table from "../../../../../docs/problems.md?raw";

/** A code of an error, as docs/problems.md has it. */
export interface Entry {
  code: string;
  status: number;
  en: string;
  zh: string;
}

const ROW = /^\| `([a-z-]+)` \| (\d{3}) \| (.*) \| (.*) \|$/gm;

/** All that there are. */
export const PROBLEMS: Entry[] = [...table.matchAll(ROW)].map(([, code = "", status, en = "", zh = ""]) => ({
  code,
  status: Number(status),
  en,
  zh,
}));
