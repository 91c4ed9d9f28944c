import { useState } from "react";
import { useNavigate } from "react-router";
import { call } from "../../api/client";
import { keep } from "../../api/justMade";
import { forgetPool, poolPath, useConnections, useSystem } from "../../api/queries";
import type { ConnectionSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { NotYours } from "../../parts/NotYours";
import { EMPTY, type Filled, suggestedIdentifier } from "./filled";
import { Paste } from "./Paste";
import { SettingsForm } from "./SettingsForm";

export function Create() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const system = useSystem().data;
  const others = useConnections(pool);
  const [typed, setTyped] = useState<Filled | null>(null);
  if (!may(pool, "connections:write")) return <NotYours title={t("create.title")} />;
  if (others.isPending) return <Loading />;
  const taken = (others.data?.items ?? []).map((one) => one.identifier);
  const { identifier } = typed ?? { identifier: suggestedIdentifier(EMPTY, taken) };
  const save = async (body: Record<string, unknown>) => {
    const made = await call<ConnectionSettings>("POST", `${poolPath(pool)}/connections`, body);
    // The secrets that were typed are shown beside the settings once more: they still have to be pasted at WeChat.
    keep(pool.id, made.body.identifier, body);
    await forgetPool(pool);
    await go(`/pools/${pool.slug}/connections/${made.body.identifier}`);
  };
  return (
    <>
      <Head title={t("create.title")} text={t("create.text")} />
      <div className="two">
        <SettingsForm taken={taken} save={save} typed={setTyped} />
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
