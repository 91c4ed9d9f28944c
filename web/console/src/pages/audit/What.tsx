import { useApplications, useConnections } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { useActors } from "./useActors";

/** What something was done to: by the name that people gave it, while it has one, and by the trail's own. */
export function What({ object }: { object: string }) {
  const pool = usePool();
  const applications = useApplications(pool).data?.items ?? [];
  const connections = useConnections(pool).data?.items ?? [];
  const actors = useActors();
  const [kind, id] = object.split("/");
  const name =
    kind === "application"
      ? applications.find(({ clientId }) => clientId === id)?.name
      : kind === "connection"
        ? connections.find(({ identifier }) => identifier === id)?.displayName
        : actors.find((known) => known.kind === (kind === "api-client" ? "program" : kind) && known.id === id)?.name;
  return (
    <>
      {name !== undefined && <div>{name}</div>}
      <code className={name === undefined ? "" : "quiet"}>{object}</code>
    </>
  );
}
