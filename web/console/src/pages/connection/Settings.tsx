import { useState } from "react";
import { type Answer, call } from "../../api/client";
import { justMade, keep } from "../../api/justMade";
import { connectionPath, forgetPool } from "../../api/queries";
import type { ConnectionSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Delete } from "../../parts/Delete";
import type { Filled } from "../connections/filled";
import { Paste } from "../connections/Paste";
import { SettingsForm } from "../connections/SettingsForm";

interface Props {
  read: Answer<ConnectionSettings>;
}

export function Settings({ read }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const [typed, setTyped] = useState<Filled | null>(null);
  const stored = read.body;
  const typedBefore = justMade(pool.id, stored.identifier);
  const version = read.etag ?? "";
  const path = connectionPath(pool, stored.identifier);
  const fixed = stored.madeByFile || !may(pool, "connections:write");
  const save = async (body: Record<string, unknown>) => {
    await call("PUT", `${path}/settings`, body, version);
    // What was just typed still has to be pasted at WeChat; the new version of the settings makes this page anew.
    keep(pool.id, stored.identifier, body);
    await forgetPool(pool);
  };
  return (
    <div className="two">
      <div>
        <SettingsForm stored={stored} readOnly={fixed} save={save} typed={setTyped} />
        {!fixed && (
          <Delete
            kind="connections"
            id={stored.identifier}
            name={stored.identifier}
            called={stored.displayName}
            version={version}
            title={t("connection.delete")}
            text={t("trash.connections")}
          />
        )}
      </div>
      <Paste
        identifier={stored.identifier}
        serverUrl={stored.serverUrl}
        token={typed?.token || typedBefore.token}
        encodingAesKey={typed?.encodingAesKey || typedBefore.encodingAesKey}
        mode={typed?.messageMode ?? stored.messageMode}
      />
    </div>
  );
}
