import { type Answer, call } from "../../api/client";
import { upload } from "../../api/upload";
import type { LogoChange } from "./LogoField";

/** Changes the logo, once the settings are saved in that version. */
export async function saveLogo(path: string, etag: string | null, change: LogoChange): Promise<void> {
  if (change.kind === "take") {
    await upload("PUT", `${path}/logo`, change.file, { type: change.file.type, ifMatch: etag ?? "" });
  } else if (change.kind === "remove") {
    await call("DELETE", `${path}/logo`, undefined, etag ?? "");
  }
}

export type Save<T> = (body: Record<string, unknown>) => Promise<Answer<T>>;
