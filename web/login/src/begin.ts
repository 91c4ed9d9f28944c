import type { Answer } from "./api";
import { isUnderWay, type Remembered } from "./memory";
import type { ScanNews } from "./view";

/** What a page can begin with. */
export interface Beginnings {
  ask(scan: string): Promise<Answer<ScanNews>>;
  /** Which of the page's ways is open. */
  way(): string;
  first(): void;
  goOn(last: Remembered, secondsLeft: number): void;
}

/**
 * What somebody is answering just then is gone on with; otherwise the page begins with a code. Whoever opens another tab
 * before that is known has begun by that one.
 */
export async function beginOrGoOn(last: Remembered, page: Beginnings): Promise<void> {
  const open = page.way();
  const answer = await page.ask(last.scan);
  if (page.way() !== open) return;
  if (answer.kind === "ok" && isUnderWay(answer.body.state)) page.goOn(last, answer.body.secondsLeft);
  else page.first();
}
