// What makes the mini program yours. Nothing else needs to be changed.
import type { Language } from "./logic/words";

export interface Brand {
  /** Who asks people to log in: your name, as they know it. */
  readonly name: Readonly<Record<Language, string>>;
  /** A square picture in this project, or at an https address. */
  readonly logo: string;
  /** The colour of the agree button; white is written on it. */
  readonly colour: string;
  /** Where your Saoma is, for each version of the mini program; without a path of a pool. */
  readonly server: Readonly<Record<"release" | "trial" | "develop", string>>;
}

export const brand: Brand = {
  name: { zh: "Saoma 扫码登录", en: "Saoma sign-in" },
  logo: "/images/logo.png",
  colour: "#06793f",
  server: {
    release: "https://login.example.com",
    trial: "https://login.example.com",
    develop: "http://localhost:7400",
  },
};
