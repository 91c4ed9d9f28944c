import type { Device } from "./device";
import type { Page } from "./page";

/**
 * In a phone's own browser the code comes second: it cannot be scanned by the phone that shows it. First comes the way
 * into WeChat, with the website's own address, as its login has to begin in the browser in which it is to end.
 */
export function foldCode(root: Document, page: Page, device: Device): void {
  const code = root.getElementById("code");
  const hint = root.getElementById("hint");
  if (device !== "phone" || code === null || hint === null) return;
  const fold = root.createElement("details");
  fold.className = "fold";
  fold.open = page.home === null;
  const summary = root.createElement("summary");
  summary.textContent = page.texts["on-phone"].show;
  code.before(fold);
  fold.append(summary, code, hint);
  if (page.home !== null) {
    const way = address(root, page.home, page.texts["on-phone"]);
    const say = root.getElementById("title")?.closest(".say");
    if (say) fold.before(say, way);
    else fold.before(way);
  }
}

function address(root: Document, home: string, texts: Page["texts"]["on-phone"]): HTMLElement {
  const way = root.createElement("div");
  way.className = "way";
  const field = root.createElement("input");
  field.readOnly = true;
  field.value = home;
  field.setAttribute("aria-label", texts.address);
  field.addEventListener("focus", () => field.select());
  const button = root.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = texts.copy;
  const told = root.createElement("p");
  told.className = "hint";
  told.setAttribute("role", "status");
  button.addEventListener("click", () => {
    void copied(home).then((done) => {
      told.textContent = done ? texts.copied : texts.held;
      if (!done) field.focus();
    });
  });
  way.append(field, button, told);
  return way;
}

/** Browsers let a page write to the clipboard over https only, and some ask. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
