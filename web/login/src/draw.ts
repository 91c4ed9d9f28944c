import { drawPicture } from "./code";
import type { Device } from "./device";
import { type Page, type Way, wayOf } from "./page";
import { pictureFor, stepFor } from "./picture";
import type { View } from "./view";
import { type Action, wordsFor } from "./words";

/** Has a question about a scan asked in that place. */
export type Ask = (scan: string, place: HTMLElement) => void;

/** Draws views into the frame that the server has made, and touches only what has changed. */
export function drawer(
  root: Document,
  page: Page,
  device: Device,
  press: () => void,
  ask: Ask,
): (view: View, way: string, late?: boolean) => void {
  const card = part("card");
  const note = part("note");
  const square = part("code");
  const account = part("account");
  const title = part("title");
  const detail = part("detail");
  const countdown = part("countdown");
  const actions = part("actions");
  const hint = part("hint");
  const steps = part("steps").children;
  const binding = part("binding");
  const privacy = part("privacy");
  let askedOf = "";
  let squareShows = "";
  let actionShows = "";

  function part(id: string): HTMLElement {
    const element = root.getElementById(id);
    if (element === null) throw new Error(`the page has no #${id}`);
    return element;
  }

  function drawSquare(view: View, way: Way): void {
    const picture = pictureFor(view);
    const shows = JSON.stringify(picture);
    if (shows === squareShows) return;
    squareShows = shows;
    square.classList.toggle("blank", picture.kind !== "code" && picture.kind !== "used");
    square.replaceChildren(...drawPicture(picture, page.texts[way.kind].alt, device !== "computer"));
  }

  function drawAction(action: Action | null): void {
    const shows = JSON.stringify(action);
    if (shows === actionShows) return;
    actionShows = shows;
    const hadFocus = actions.contains(root.activeElement);
    actions.replaceChildren(...(action === null ? [] : [control(action)]));
    // The button that was pressed is gone: whoever steers by keyboard goes on at what replaces it.
    if (hadFocus) title.focus();
  }

  function control(action: Action): HTMLElement {
    if (action.kind === "go") {
      const link = root.createElement("a");
      link.className = "button";
      link.href = action.href;
      link.textContent = action.label;
      return link;
    }
    const button = root.createElement("button");
    button.className = "button";
    button.type = "button";
    button.textContent = action.label;
    button.addEventListener("click", press);
    return button;
  }

  function drawSteps(reached: number, way: Way): void {
    const middle = steps.item(1);
    if (middle !== null && middle.textContent !== page.texts[way.kind].step) {
      middle.textContent = page.texts[way.kind].step;
    }
    Array.from(steps).forEach((step, index) => {
      step.classList.toggle("done", index < reached);
      if (index === reached) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
  }

  function drawHint(view: View, way: Way): void {
    const text = device === "computer" || pictureFor(view).kind !== "code" ? "" : page.texts[way.kind].hint[device];
    setText(hint, text);
    hint.hidden = text === "";
  }

  /** The form is drawn once for each scan, and keeps what is typed while other news comes. */
  function drawBinding(view: View): void {
    const of = view.kind === "asking-binding" ? view.scan.id : "";
    if (of === askedOf) return;
    askedOf = of;
    binding.replaceChildren();
    binding.hidden = of === "";
    if (of !== "") ask(of, binding);
    else if (binding.contains(root.activeElement)) title.focus();
  }

  return (view, id, late = false) => {
    const way = wayOf(page, id);
    const words = wordsFor(view, page, way);
    card.dataset.view = view.kind;
    setText(account, way.name);
    setText(privacy, page.texts[way.kind].privacy);
    setText(note, late ? page.texts.late : "");
    drawSquare(view, way);
    const here = device === "phone" && view.kind === "waiting" ? page.texts["on-phone"] : null;
    setText(title, here?.title ?? words.title);
    setText(detail, here === null ? words.detail : page.home === null ? here.alone : here.detail);
    setText(countdown, words.countdown ?? "");
    drawAction(words.action);
    drawBinding(view);
    drawSteps(stepFor(view), way);
    drawHint(view, way);
  };
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
