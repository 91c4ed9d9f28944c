import { useApplications, useConnections, useOfPool } from "../../api/queries";
import type { Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { nameOf } from "../webhooks/nameOf";
import type { Webhook } from "../webhooks/types";
import { useActors } from "./useActors";

/** What something was done to: by the name that people gave it, while it has one, and by the trail's own. */
export function What({ object }: { object: string }) {
  const pool = usePool();
  const applications = useApplications(pool).data?.items ?? [];
  const connections = useConnections(pool).data?.items ?? [];
  const [kind, id] = object.split("/");
  const webhooks = useOfPool<Page<Webhook>>(pool, "/webhooks", {
    enabled: kind === "webhook" && may(pool, "webhooks:read"),
  });
  const webhook = webhooks.data?.items.find((known) => known.id === id);
  const actors = useActors();
  const name =
    kind === "application"
      ? applications.find(({ clientId }) => clientId === id)?.name
      : kind === "connection"
        ? connections.find(({ identifier }) => identifier === id)?.displayName
        : kind === "webhook"
          ? webhook && nameOf(webhook)
          : actors.find((known) => known.kind === (kind === "api-client" ? "program" : kind) && known.id === id)?.name;
  return (
    <>
      {name !== undefined && <div>{name}</div>}
      <code className={name === undefined ? "" : "quiet"}>{object}</code>
    </>
  );
}
