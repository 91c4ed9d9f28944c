import type { Brand, BrandTexts } from "../../api/types";

export type { Brand };
export type Texts = BrandTexts;

/** What the form holds, and what is sent: an empty text is not set. */
export type Filled = Omit<Brand, "madeByFile">;
