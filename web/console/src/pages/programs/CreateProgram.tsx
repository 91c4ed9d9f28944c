import { App } from "antd";
import { useNavigate } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { MiniProgramSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";
import type { LogoChange } from "./LogoField";
import { ProgramForm } from "./ProgramForm";
import { saveLogo } from "./save";
import { Whitelist } from "./Whitelist";

export function CreateProgram() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const save = async (body: Record<string, unknown>, logo: LogoChange) => {
    const path = `${poolPath(pool)}/mini-programs`;
    const made = await call<MiniProgramSettings>("POST", path, body);
    const { identifier } = made.body;
    try {
      await saveLogo(`${path}/${identifier}`, made.etag, logo);
    } catch (error) {
      // The mini program is there; its logo can be chosen once more on its page.
      void message.warning(error instanceof Error && error.message !== "" ? error.message : t("picture.rule"), 8);
    }
    await forgetPool(pool);
    await go(`/pools/${pool.slug}/connections/${identifier}/settings`);
  };
  return (
    <>
      <Head title={t("program.create")} text={t("program.createText")} />
      <div className="two">
        {may(pool, "connections:write") ? <ProgramForm save={save} /> : <NotYours />}
        <Whitelist />
      </div>
    </>
  );
}
