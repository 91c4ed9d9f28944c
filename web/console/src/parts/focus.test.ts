import { afterEach, expect, test } from "vitest";
import { regainFocus } from "./focus";

afterEach(() => document.body.replaceChildren());

function page(): { button: HTMLElement; heading: HTMLElement; link: HTMLElement } {
  document.body.innerHTML = '<main><h1 tabindex="-1">List</h1><a href="/list/1">One</a><button>Delete</button></main>';
  const [heading, link, button] = ["h1", "a", "button"].map((one) => document.querySelector<HTMLElement>(one));
  if (!heading || !link || !button) throw new Error("the page was not drawn");
  return { heading, link, button };
}

test("the heading takes the focus of what is gone", () => {
  const { heading, button } = page();
  button.focus();
  button.remove();
  regainFocus();
  expect(document.activeElement).toBe(heading);
});

test("what was restored takes it before the heading, if it is shown", () => {
  const { link, button } = page();
  button.focus();
  button.remove();
  regainFocus('a[href$="/2"]', 'a[href$="/1"]');
  expect(document.activeElement).toBe(link);
});

test("the focus of what is still there is not taken away", () => {
  const { button } = page();
  button.focus();
  regainFocus();
  expect(document.activeElement).toBe(button);
});
