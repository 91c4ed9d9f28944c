// Loads the scripts of the mini program. WeChat wraps each into a function and runs it when it is required; so does the
// simulator's server, and what runs sees nothing of this page.
import { h } from "../../shared/dom.js";

const FILES = "/_simulator/mini-program-files";

export const fileAddress = (name) => `${FILES}/${name.replace(/^\//, "")}`;

/** The names of all files; none where the simulator knows no mini program. */
export async function fileNames() {
  const answer = await fetch(FILES);
  return answer.ok ? answer.json() : [];
}

export async function text(name) {
  const answer = await fetch(fileAddress(name));
  return answer.ok ? answer.text() : "";
}

/** All scripts, fetched anew: they may have been built since the last time. */
export async function loadModules(names) {
  const modules = new Map();
  window.miniProgramModule = (name, body) => modules.set(name, body);
  await Promise.all(names.filter((name) => name.endsWith(".js")).map(load));
  delete window.miniProgramModule;
  return modules;
}

function load(name) {
  return new Promise((loaded, failed) => {
    const script = h("script", { src: fileAddress(name) });
    script.addEventListener("load", () => {
      script.remove();
      loaded();
    });
    script.addEventListener("error", () => {
      script.remove();
      failed(new Error(name));
    });
    document.head.append(script);
  });
}

/** Runs modules with `wx` and the constructors, each once. */
export function runner(modules, wx, constructors) {
  const done = new Map();
  const run = (name) => {
    if (done.has(name)) return done.get(name).exports;
    const body = modules.get(name);
    if (!body) throw new Error(`module "${name}" is not there`);
    const module = { exports: {} };
    done.set(name, module);
    const require = (wanted) => run(resolved(name, wanted));
    body(require, module, module.exports, wx, constructors.App, constructors.Page, constructors.Component, () => ({}));
    return module.exports;
  };
  return run;
}

function resolved(from, wanted) {
  const parts = wanted.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of wanted.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  const name = parts.join("/");
  return name.endsWith(".js") ? name : `${name}.js`;
}
