import { ThunderboltOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Segmented, Switch } from "antd";
import { useState } from "react";
import { type Answer, call, post } from "../../api/client";
import { connectionPath, forgetPool, poolPath } from "../../api/queries";
import type { ConnectionSettings, NewSecrets } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { Copy } from "../../parts/Copy";
import { ProblemBox } from "../../parts/ProblemBox";
import { Listing } from "../applications/code/Listing";
import { forwarded } from "../connections/filled";
import { FORWARDERS, NOT_SHOWN } from "./forwarders";

/** What the customer's own server needs to hand on WeChat's pushes. A new secret is shown once, here. */
export function Forwarding({ read }: { read: Answer<ConnectionSettings> }) {
  const { t } = useWords();
  const pool = usePool();
  const stored = read.body;
  const { authingJson, hasSecret } = stored.forwarding;
  const fixed = stored.madeByFile || !may(pool, "connections:write");
  const [key, setKey] = useState<(typeof FORWARDERS)[number]["key"]>("starter");
  const [made, setMade] = useState("");
  const save = useMutation({
    mutationFn: (forwarding: Parameters<typeof forwarded>[1]) =>
      call(
        "PUT",
        `${connectionPath(pool, stored.identifier)}/settings`,
        forwarded(stored, forwarding),
        read.etag ?? "",
      ),
    onSettled: () => forgetPool(pool),
  });
  const make = useMutation({
    mutationFn: async () => {
      const { forwardingSecret } = await post<NewSecrets>(`${poolPath(pool)}/connection-secrets`);
      await save.mutateAsync({ authingJson, secret: forwardingSecret });
      return forwardingSecret;
    },
    onSuccess: setMade,
  });
  const chosen = FORWARDERS.find((one) => one.key === key);
  const known = {
    appId: stored.appId,
    mode: stored.messageMode,
    eventsAddress: stored.serverUrl,
    secret: made === "" ? NOT_SHOWN : made,
  };
  return (
    <>
      <Copy name={t("forward.address")} value={stored.serverUrl} hint={t("forward.addressText")} />
      <div className="row" style={{ justifyContent: "space-between" }}>
        <div>
          <strong>{t("forward.secret")}</strong>
          <div className="quiet">{t(hasSecret ? "forward.secret.kept" : "forward.secret.none")}</div>
        </div>
        {!fixed && (
          <div className="row">
            {hasSecret ? (
              <>
                <ByName
                  name={stored.identifier}
                  title={t("forward.secret.new")}
                  text={t("forward.secret.newText")}
                  confirmed={() => make.mutate()}
                >
                  <Button icon={<ThunderboltOutlined />} loading={make.isPending}>
                    {t("forward.secret.new")}
                  </Button>
                </ByName>
                <ByName
                  name={stored.identifier}
                  title={t("forward.secret.remove")}
                  text={t("forward.secret.removeText")}
                  confirmed={() => {
                    setMade("");
                    save.mutate({ authingJson, removeSecret: true });
                  }}
                >
                  <Button danger loading={save.isPending}>
                    {t("forward.secret.remove")}
                  </Button>
                </ByName>
              </>
            ) : (
              <Button icon={<ThunderboltOutlined />} loading={make.isPending} onClick={() => make.mutate()}>
                {t("forward.secret.make")}
              </Button>
            )}
          </div>
        )}
      </div>
      {(make.error ?? save.error) !== null && <ProblemBox error={make.error ?? save.error} />}
      {made !== "" && (
        <>
          <Alert type="warning" showIcon style={{ margin: "12px 0" }} title={t("forward.secret.once")} />
          <Copy name={t("forward.secret")} value={made} />
        </>
      )}
      <h2 style={{ fontSize: 16, marginTop: 24 }}>{t("forward.by")}</h2>
      <Segmented
        aria-label={t("forward.by")}
        value={key}
        onChange={setKey}
        options={FORWARDERS.map((one) => ({ value: one.key, label: t(`forward.${one.key}`) }))}
      />
      <p className="quiet">{t(`forward.${key}.text`)}</p>
      {chosen?.files(known).map(({ file, text }) => (
        <Listing key={`${key} ${file}`} file={file} text={text} />
      ))}
      <div className="row" style={{ margin: "24px 0", flexWrap: "nowrap", alignItems: "flex-start" }}>
        <Switch
          aria-label={t("forward.authing")}
          checked={authingJson}
          disabled={fixed}
          loading={save.isPending}
          onChange={(on) => save.mutate({ authingJson: on })}
        />
        <div>
          <strong>{t("forward.authing")}</strong>
          <div className="quiet">{t("forward.authing.text")}</div>
        </div>
      </div>
    </>
  );
}
