import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { call } from "../../api/client";
import { forgetPool } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { Copy } from "../../parts/Copy";
import { ProblemBox } from "../../parts/ProblemBox";
import { nameOf } from "./nameOf";
import type { Webhook, WithSecret } from "./types";

interface Props {
  path: string;
  webhook: Webhook;
  version: string;
}

/** Pause and resume, a new secret. */
export function Manage({ path, webhook, version }: Props) {
  const { t, language } = useWords();
  const pool = usePool();
  const active = webhook.state === "active";
  const turn = useMutation({
    mutationFn: () =>
      call(
        "PUT",
        path,
        { url: webhook.url, events: webhook.events, weChatIds: webhook.weChatIds, active: !active },
        version,
      ),
    onSuccess: () => forgetPool(pool),
  });
  const renew = useMutation({
    mutationFn: () => call<WithSecret>("POST", `${path}/secret`, undefined, version),
    onSuccess: () => forgetPool(pool),
  });
  const failed = [turn, renew].find((one) => one.isError);
  return (
    <>
      {failed !== undefined && <ProblemBox error={failed.error} />}
      <p className="quiet">{t(active ? "webhook.pauseText" : "webhook.resumeText")}</p>
      <Button onClick={() => turn.mutate()} loading={turn.isPending}>
        {t(active ? "webhook.pause" : "webhook.resume")}
      </Button>
      <p className="quiet" style={{ marginTop: 16 }}>
        {t("webhook.renewText")}
      </p>
      {webhook.formerSecretUntil !== null && (
        <p>{t("webhook.former", { until: moment(webhook.formerSecretUntil, language) })}</p>
      )}
      {renew.data !== undefined && (
        <>
          <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={t("webhooks.secretOnce")} />
          <Copy name={t("webhooks.secret")} value={renew.data.body.secret} />
        </>
      )}
      <ByName name={nameOf(webhook)} title={t("webhook.renew")} confirmed={() => renew.mutate()}>
        <Button loading={renew.isPending}>{t("webhook.renew")}</Button>
      </ByName>
    </>
  );
}
