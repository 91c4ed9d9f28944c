// Small parts of the phone's screens.
import { h } from "../shared/dom.js";

const SVG = "http://www.w3.org/2000/svg";

export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export function emptySign(path, title, hint) {
  return h("div.nothing", {}, icon(path), h("strong", {}, title), h("p", {}, hint));
}
