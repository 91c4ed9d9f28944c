import { Alert, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { useConnections, useOfPool } from "../../../api/queries";
import type { MovedCounts } from "../../../api/types";
import { may, usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { Loading } from "../../../parts/Loading";
import { ProblemBox } from "../../../parts/ProblemBox";
import { AskWeChat } from "./AskWeChat";
import { FromFile } from "./FromFile";
import { flawOf } from "./fetching";

interface Here {
  identifier: string;
  appId: string;
}

/** Makes the people of a former account known at the one that has taken them over. */
export function Moved({ identifier, appId }: Here) {
  const { t } = useWords();
  const pool = usePool();
  const [form] = Form.useForm<{ from: string }>();
  const [from, setFrom] = useState<string | null>(null);
  const others = (useConnections(pool).data?.items ?? []).filter(
    (one) => one.type === "official-account" && one.appId !== appId,
  );
  const look = ({ from: typed }: { from: string }) => setFrom(typed.trim());
  return (
    <>
      <p style={{ maxWidth: 720 }}>{t("moved.text")}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={look} style={{ maxWidth: 560 }}>
        <Form.Item
          name="from"
          label={t("moved.former")}
          extra={t("moved.formerHelp")}
          validateTrigger="onSubmit"
          rules={[
            {
              validator: (_, typed: string | undefined) => {
                const flaw = flawOf((typed ?? "").trim(), appId);
                return flaw === "none" ? Promise.resolve() : Promise.reject(new Error(t(`moved.former.${flaw}`)));
              },
            },
          ]}
        >
          <Input list="former-accounts" autoComplete="off" spellCheck={false} onChange={() => setFrom(null)} />
        </Form.Item>
        <datalist id="former-accounts">
          {others.map((one) => (
            <option key={one.appId} value={one.appId}>
              {one.displayName}
            </option>
          ))}
        </datalist>
        <Button htmlType="submit" type={from === null ? "primary" : "default"}>
          {t("moved.look")}
        </Button>
      </Form>
      {from !== null && <Counted key={from} identifier={identifier} appId={appId} from={from} />}
    </>
  );
}

/** How many there are, and who may goes on from here. */
function Counted({ identifier, appId, from }: Here & { from: string }) {
  const { t } = useWords();
  const pool = usePool();
  const counts = useOfPool<MovedCounts>(
    pool,
    `/connections/${encodeURIComponent(identifier)}/moved-people?from=${encodeURIComponent(from)}`,
  );
  if (counts.isPending) return <Loading />;
  if (counts.isLoadingError) return <ProblemBox error={counts.error} again={() => void counts.refetch()} />;
  const { known, open } = counts.data;
  if (known === 0) return <Said type="warning" text={t("moved.nobody", { from })} />;
  return (
    <>
      {open === 0 ? (
        <Said type="success" text={t("moved.allHere", { from, known })} />
      ) : (
        <Said type="info" text={t("moved.counted", { from, known, open })} />
      )}
      {may(pool, "users:import") ? (
        <Ways identifier={identifier} appId={appId} from={from} open={open} />
      ) : (
        <p className="quiet">{t("moved.auditor")}</p>
      )}
    </>
  );
}

/** What came of it stays to be read when nobody is left to move. */
function Ways({ identifier, appId, from, open }: Here & { from: string; open: number }) {
  const { t } = useWords();
  const [way, setWay] = useState<"weChat" | "file">("weChat");
  const [atFirst] = useState(open);
  if (atFirst === 0) return null;
  return (
    <>
      <Radio.Group
        aria-label={t("moved.way")}
        className="cards kinds"
        value={way}
        onChange={(event) => setWay(event.target.value as typeof way)}
        style={{ marginBottom: 24 }}
      >
        {(["weChat", "file"] as const).map((one) => (
          <Radio key={one} value={one} className={way === one ? "kind here" : "kind"}>
            <strong>{t(`moved.${one}`)}</strong>
            <span className="told quiet">{t(`moved.${one}Help`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      {way === "weChat" ? (
        <AskWeChat identifier={identifier} from={from} open={open} />
      ) : (
        <FromFile identifier={identifier} from={from} to={appId} />
      )}
    </>
  );
}

function Said({ type, text }: { type: "info" | "success" | "warning"; text: string }) {
  return <Alert type={type} showIcon role="status" style={{ margin: "24px 0 16px" }} title={text} />;
}
