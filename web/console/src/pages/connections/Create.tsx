import { useState } from "react";
import { useNavigate } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath, useSystem } from "../../api/queries";
import type { ConnectionSettings } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import type { Filled } from "./filled";
import { Paste } from "./Paste";
import { SettingsForm } from "./SettingsForm";

export function Create() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const system = useSystem().data;
  const [typed, setTyped] = useState<Filled | null>(null);
  const identifier = typed?.identifier ?? "official-account";
  const save = async (body: Record<string, unknown>) => {
    const made = await call<ConnectionSettings>("POST", `${poolPath(pool)}/connections`, body);
    await forgetPool(pool);
    // The secrets that were typed are shown beside the settings once more: they still have to be pasted at WeChat.
    await go(`/pools/${pool.slug}/connections/${made.body.identifier}`, {
      state: { token: body.token ?? "", encodingAesKey: body.encodingAesKey ?? "" },
    });
  };
  return (
    <>
      <Head title={t("create.title")} text={t("create.text")} />
      <div className="two">
        <SettingsForm save={save} typed={setTyped} />
        <Paste
          identifier={null}
          serverUrl={`${system?.publicUrl ?? ""}/connections/social/${identifier}/${pool.id}/events`}
          token={typed?.token ?? ""}
          encodingAesKey={typed?.encodingAesKey ?? ""}
          mode={typed?.messageMode ?? "safe"}
        />
      </div>
    </>
  );
}
