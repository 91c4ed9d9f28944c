import { Alert, Button } from "antd";
import { Link } from "react-router";
import { useDoor } from "../../api/queries";
import type { ConnectionSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { clock, useWords } from "../../i18n";
import { useNotices } from "../start/Notices";

/** What of this connection wants somebody to look at it, each with where to go; nothing where all is well. */
export function ConnectionNotices({ connection, tab }: { connection: ConnectionSettings; tab: string }) {
  const { t } = useWords();
  const pool = usePool();
  const door = useDoor(pool, connection.identifier).data;
  const letters = useNotices(pool).some(
    ({ kind, object }) => kind === "route-dead-letters" && object === connection.identifier,
  );
  const failed = door?.failedCheck ?? null;
  const refused = failed !== null && (door?.checkedAt == null || failed.at > door.checkedAt);
  const came = door?.mode ?? null;
  const wanted = [
    // The settings have it beside the form, where WeChat is waited for.
    refused && tab !== "settings" && { title: t("notice.check-refused", { at: clock(failed.at) }), to: "settings" },
    came !== null &&
      came !== connection.messageMode && {
        title: t("notice.mode-differs", { came: t(`mode.${came}`), set: t(`mode.${connection.messageMode}`) }),
        to: may(pool, "doctor:run") ? "doctor" : "settings",
      },
    letters && { title: t("notice.route-dead-letters", { name: connection.displayName }), to: "routes" },
  ].filter((one) => one !== false);
  return (
    <>
      {wanted.map(({ title, to }) => (
        <Alert
          key={title}
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={title}
          action={
            to !== tab && (
              <Link to={`/pools/${pool.slug}/connections/${connection.identifier}/${to}`}>
                <Button size="small">{t("notice.look")}</Button>
              </Link>
            )
          }
        />
      ))}
    </>
  );
}
