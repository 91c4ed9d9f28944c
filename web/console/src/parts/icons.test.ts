import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { quiet } from "../../quietIcons";

const DRAWN = ["AntdIcon", "AntdIconLight"].map((name) =>
  readFileSync(`../node_modules/@ant-design/icons/es/components/${name}.js`, "utf8"),
);

/** What an icon is to who hears it, as that code says. */
function heard(code: string, given: Record<string, string>): object {
  const said = /_extends\((\{[\s\S]*?), restProps,/.exec(code)?.[1];
  return new Function("icon", "restProps", `return Object.assign(${said}, restProps);`)({ name: "plus" }, given);
}

test("an icon is not heard, unless it was given a name", () => {
  for (const code of DRAWN) {
    expect(heard(code, {})).toEqual({ role: "img", "aria-label": "plus" });
    expect(heard(quiet(code), {})).toEqual({ "aria-hidden": true });
    expect(heard(quiet(code), { role: "button", "aria-label": "Show password" })).toEqual({
      role: "button",
      "aria-label": "Show password",
    });
  }
});
