import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { type Answer, call } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { MiniProgramSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Delete } from "../../parts/Delete";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { NotRead } from "../../parts/NotRead";
import type { LogoChange } from "./LogoField";
import { ProgramForm } from "./ProgramForm";
import { saveLogo } from "./save";
import { Whitelist } from "./Whitelist";

export function ProgramSettings({ identifier }: { identifier: string }) {
  const pool = usePool();
  const read = useQuery({
    queryKey: ["pool", pool.id, "program", identifier],
    queryFn: () => call<MiniProgramSettings>("GET", `${poolPath(pool)}/mini-programs/${identifier}`),
    refetchOnWindowFocus: false,
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <NotRead of="connections" id={identifier} read={read} />;
  return <Held read={read.data}>{(held) => <Stored read={held} />}</Held>;
}

function Stored({ read }: { read: Answer<MiniProgramSettings> }) {
  const { t } = useWords();
  const pool = usePool();
  const stored = read.body;
  const version = read.etag ?? "";
  const path = `${poolPath(pool)}/mini-programs/${stored.identifier}`;
  const fixed = stored.madeByFile || !may(pool, "connections:write");
  const save = async (body: Record<string, unknown>, logo: LogoChange) => {
    const saved = await call("PUT", path, body, version);
    await saveLogo(path, saved.etag, logo).finally(() => forgetPool(pool));
  };
  return (
    <>
      {stored.madeByFile && <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("connection.byFile")} />}
      <div className="two">
        <div>
          <ProgramForm stored={stored} version={version} readOnly={fixed} save={save} />
          {!fixed && (
            <Delete
              kind="connections"
              id={stored.identifier}
              name={stored.identifier}
              called={stored.displayName}
              version={version}
              title={t("connection.delete")}
              text={t("trash.programs")}
            />
          )}
        </div>
        <Whitelist />
      </div>
    </>
  );
}
