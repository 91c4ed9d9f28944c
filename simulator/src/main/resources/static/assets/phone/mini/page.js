// One page of a mini program, running: its script, its template and its style sheet.
import { fileNames, loadModules, runner, text } from "./loader.js";
import { draw, template } from "./wxml.js";
import { styleSheet } from "./wxss.js";
import { makeWx } from "./wx.js";

/** Null where the simulator has no files of a mini program with this page. */
export async function startPage(host, setting) {
  const { page } = setting.opened;
  const names = await fileNames();
  if (!names.includes(`${page}.js`)) return null;
  const [modules, wxml, appWxss, wxss] = await Promise.all([loadModules(names), text(`${page}.wxml`), names.includes("app.wxss") ? text("app.wxss") : "", text(`${page}.wxss`)]);
  const { wx, phoneNumber, agreeButton } = makeWx(setting);

  let definition;
  const constructors = {
    App: () => {},
    Page: (given) => {
      const { data = {}, ...methods } = given;
      definition = { data, methods };
    },
    Component: ({ data = {}, methods = {} }) => {
      definition = { data, methods };
    },
  };
  const run = runner(modules, wx, constructors);
  if (names.includes("app.js")) run("app.js");
  run(`${page}.js`);
  if (!definition) throw new Error(`${page}.js defines no page`);

  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [styleSheet(`${appWxss}\n${wxss}`)];
  const root = document.createElement("div");
  root.className = "wx-page";
  shadow.replaceChildren(root);

  const nodes = template(wxml);
  const instance = { ...definition.methods, data: structuredClone(definition.data) };
  const fire = async (attributes) => {
    if (attributes.bindtap) instance[attributes.bindtap]({ type: "tap", detail: {} });
    switch (attributes["open-type"]) {
      case "getPhoneNumber": {
        const detail = await phoneNumber();
        instance[attributes.bindgetphonenumber]({ type: "getphonenumber", detail });
        break;
      }
      case "agreePrivacyAuthorization":
        agreeButton(attributes.id ?? "");
        instance[attributes.bindagreeprivacyauthorization]({ type: "agreeprivacyauthorization", detail: {} });
    }
  };
  instance.setData = (more) => {
    Object.assign(instance.data, more);
    draw(root, nodes, instance.data, fire);
  };
  instance.setData({});
  instance.onLoad?.({ scene: encodeURIComponent(setting.opened.scene) });
  instance.onShow?.();
  instance.onReady?.();
  return {
    stop: () => {
      instance.onUnload?.();
      shadow.replaceChildren();
    },
  };
}
