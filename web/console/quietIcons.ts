import type { Plugin } from "vite";

const DRAWN = /@ant-design[\\/]icons[\\/]es[\\/]components[\\/]AntdIcon(Light)?\.js$/;

const SAID = /role: "img",\s*"aria-label": icon\.name\s*\}, restProps,/;

const QUIET = '}, restProps["aria-label"] === undefined ? { "aria-hidden": true } : { role: "img" }, restProps,';

/**
 * Ant Design's icons call themselves by the names of their drawings, in English, and a screen reader says those before
 * what a button is called. Here an icon is decoration, unless it was given a name.
 */
export function quietIcons(): Plugin {
  let met = false;
  return {
    name: "quiet-icons",
    apply: "build",
    transform: (code, id) => {
      if (!DRAWN.test(id)) return null;
      met = true;
      return quiet(code);
    },
    buildEnd: (error) => {
      if (error === undefined && !met) throw new Error("The icons of @ant-design/icons are drawn elsewhere now");
    },
  };
}

export function quiet(code: string): string {
  if (!SAID.test(code)) throw new Error("This version of @ant-design/icons names its icons in another way");
  return code.replace(SAID, QUIET);
}
