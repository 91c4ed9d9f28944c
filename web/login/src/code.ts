import type { Picture, Sign } from "./picture";
import type { Code, Qr } from "./view";

const SVG = "http://www.w3.org/2000/svg";
/** Pixels a module in the picture for phones: large enough to be read from the album. */
const SCALE = 12;

const STROKES: Record<Sign, string> = {
  phone: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
  cross: "M7 7l10 10M17 7L7 17",
  link: "M3 9a13 13 0 0 1 18 0M6.5 12.8a8 8 0 0 1 11 0M10 16.5a3 3 0 0 1 4 0M4 4l16 16",
  retry: "M20 12a8 8 0 1 1-2.3-5.7L20 8.6M20 4v4.6h-4.6",
  stack: "M9 9h10v10H9zM5 15V5h10",
};

/** The square's content for a picture. */
export function drawPicture(picture: Picture, alt: string, asImage: boolean): Element[] {
  switch (picture.kind) {
    case "empty":
      return [box("skeleton")];
    case "code":
      return [code(picture.qr, alt, asImage)];
    case "used":
      return picture.qr === null ? [sign(picture.sign)] : [code(picture.qr, null, false), sign(picture.sign)];
    case "number":
      return [digits(picture.number)];
    case "sign":
      return [sign(picture.sign)];
  }
}

/** @param alt null for one that says nothing any more */
function code(qr: Code, alt: string | null, asImage: boolean): Element {
  if ("picture" in qr) return drawn(qr.picture, alt ?? "");
  return asImage && alt !== null ? image(qr, alt) : vector(qr, alt);
}

/** A picture of WeChat's, which the server has. */
function drawn(address: string, alt: string): Element {
  const picture = document.createElement("img");
  picture.src = address;
  picture.alt = alt;
  picture.className = "qr drawn";
  return picture;
}

function vector(qr: Qr, alt: string | null): Element {
  const svg = shape("svg", { viewBox: `0 0 ${qr.size} ${qr.size}`, class: "qr" });
  if (alt === null) svg.setAttribute("aria-hidden", "true");
  else {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", alt);
  }
  svg.append(shape("path", { d: qr.path, fill: "#000", "shape-rendering": "crispEdges" }));
  return svg;
}

/** On a phone the code is an image: only an image can be held down to be read by WeChat or saved to the album. */
function image(qr: Qr, alt: string): Element {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = qr.size * SCALE;
  const pen = canvas.getContext("2d");
  if (pen === null) return vector(qr, alt);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = "#000";
  pen.fill(new Path2D(qr.path));
  const picture = document.createElement("img");
  picture.src = canvas.toDataURL("image/png");
  picture.alt = alt;
  picture.className = "qr";
  return picture;
}

function sign(name: Sign): Element {
  const svg = shape("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  svg.append(shape("path", { d: STROKES[name] }));
  const disc = box(`sign ${name}`);
  disc.append(svg);
  return disc;
}

/** Hidden from screen readers, to which the sentence below says it. */
function digits(number: number): Element {
  const element = box("number");
  element.textContent = String(number);
  return element;
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function box(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("aria-hidden", "true");
  return element;
}
