// Builds elements. Text always goes in as text, never as markup.

/** h("p.hint", { id: "x", onclick: f }, "text", child) */
export function h(spec, properties = {}, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, one] of Object.entries(value)) element.style.setProperty(key, one);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A coloured square with the first letter; the colour belongs to the id. */
export function avatar(name, id, shape = "") {
  let hue = 0;
  for (const letter of id) hue = (hue * 31 + letter.codePointAt(0)) % 360;
  const initial = [...name.trim()].at(/\d$/.test(name) ? -1 : 0) ?? "?";
  return h(`span.avatar${shape}`, { "aria-hidden": "true", style: { "--hue": String(hue) } }, initial.toUpperCase());
}
