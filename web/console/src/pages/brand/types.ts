export interface Texts {
  title: string | null;
  hint: string | null;
}

/** A brand as the admin API shows it. */
export interface Brand {
  accent: string | null;
  accentDark: string | null;
  background: string | null;
  backgroundDark: string | null;
  zh: Texts;
  en: Texts;
  terms: string | null;
  privacy: string | null;
  css: string | null;
  logo: string | null;
  madeByFile: boolean;
}

/** What the form holds, and what is sent: an empty text is not set. */
export type Filled = Omit<Brand, "madeByFile">;
