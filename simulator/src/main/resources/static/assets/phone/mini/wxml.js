// Draws a page's template (WXML) as far as login pages need it: view, text, image and button, wx:if, wx:for,
// {{a.path}}, and bound events. What has not changed stays, so that a button keeps its focus and its press.
import { fileAddress } from "./loader.js";

const TAGS = { view: "div", text: "span", image: "img", button: "button" };
const HOLE = /\{\{\s*([\w.]+)\s*\}\}/g;

export function template(wxml) {
  const parsed = new DOMParser().parseFromString(`<page xmlns:wx="wx">${wxml}</page>`, "application/xml");
  const wrong = parsed.querySelector("parsererror");
  if (wrong) throw new Error(wrong.textContent);
  return [...parsed.documentElement.childNodes];
}

/** @param fire called with the element's WXML attributes, the kind of event and the name of the handler */
export function draw(into, nodes, data, fire) {
  patch(into, nodes.flatMap((node) => drawn(node, data)), fire);
}

function drawn(node, data) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = filled(node.data, data);
    return text.trim() ? [{ text }] : [];
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const list = node.getAttribute("wx:for");
  if (list === null) return one(node, data);
  const items = value(list, data);
  return (Array.isArray(items) ? items : []).flatMap((item, index) => one(node, { ...data, item, index }));
}

function one(node, data) {
  const condition = node.getAttribute("wx:if");
  if (condition !== null && !value(condition, data)) return [];
  const attributes = {};
  for (const { name, value: given } of node.attributes) if (!name.startsWith("wx:")) attributes[name] = value(given, data);
  return [{ tag: TAGS[node.tagName] ?? "div", attributes, children: [...node.childNodes].flatMap((child) => drawn(child, data)) }];
}

/** A lone hole keeps its type; holes among text become text. */
function value(text, data) {
  const whole = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(text);
  return whole ? path(whole[1], data) : filled(text, data);
}

const filled = (text, data) => text.replace(HOLE, (_, name) => String(path(name, data) ?? ""));
const path = (name, data) => name.split(".").reduce((found, part) => found?.[part], data);

function patch(into, wanted, fire) {
  wanted.forEach((node, at) => {
    const there = into.childNodes[at];
    if (node.text !== undefined) {
      if (there?.nodeType === Node.TEXT_NODE) {
        if (there.data !== node.text) there.data = node.text;
      } else put(into, at, document.createTextNode(node.text));
      return;
    }
    const fits = there?.nodeType === Node.ELEMENT_NODE && there.wxml !== undefined && sameKind(there.wxml, node);
    const element = fits ? there : put(into, at, create(node, fire));
    element.wxml = node;
    dress(element, node.attributes);
    if (node.tag !== "img") patch(element, node.children, fire);
  });
  while (into.childNodes.length > wanted.length) into.lastChild.remove();
}

const sameKind = (a, b) => a.tag === b.tag && a.attributes["open-type"] === b.attributes["open-type"] && a.attributes.class === b.attributes.class;

function put(into, at, node) {
  const there = into.childNodes[at];
  if (there) there.replaceWith(node);
  else into.append(node);
  return node;
}

function create(node, fire) {
  const element = document.createElement(node.tag);
  if (node.tag === "button") element.type = "button";
  element.addEventListener("click", (event) => {
    const { attributes } = element.wxml;
    if (attributes.bindtap || attributes["open-type"]) {
      event.stopPropagation();
      fire(attributes);
    }
  });
  return element;
}

function dress(element, attributes) {
  for (const [name, given] of Object.entries(attributes)) {
    if (name.startsWith("bind") || name === "open-type" || name === "mode") continue;
    if (name === "style") element.style.cssText = given;
    else if (name === "disabled") element.disabled = given === true || given === "true";
    else if (name === "src") setIfNew(element, "src", /^https?:/.test(given) ? given : fileAddress(given));
    else setIfNew(element, name, given);
  }
  if (element.tagName === "IMG") element.alt = "";
  if (attributes.bindtap && element.tagName !== "BUTTON") {
    element.tabIndex = 0;
    setIfNew(element, "role", "button");
  }
}

function setIfNew(element, name, given) {
  if (element.getAttribute(name) !== String(given)) element.setAttribute(name, given);
}
