import { Alert } from "antd";
import { useDoor } from "../../api/queries";
import type { ConnectionSettings } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { LinkButton } from "../../parts/LinkButton";
import { refusedCheck } from "../connections/heard";
import { placeOf, refusalsOf, useNotices, useNoticeWords } from "../start/Notices";
import { RunDoctor } from "./RunDoctor";
import { useLastReport } from "./visits";

/** What of this connection wants somebody to look at it, each with where to go; nothing where all is well. */
export function ConnectionNotices({ connection, tab }: { connection: ConnectionSettings; tab: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const door = useDoor(pool, connection.identifier).data;
  const notices = useNotices(pool);
  const own = notices.filter(({ object }) => object === connection.identifier);
  const letters = own.some(({ kind }) => kind === "route-dead-letters");
  const worded = useNoticeWords();
  const refused = door === undefined ? null : refusedCheck(door);
  const came = door?.mode ?? null;
  const wanted = [
    ...refusalsOf(notices, connection.identifier).map((one) => ({ title: worded(one), to: placeOf(one.kind) })),
    // The settings tell it beside the form, and the server mode below the address.
    refused !== null &&
      tab !== "settings" &&
      tab !== "mode" && {
        title: t("notice.check-refused", { at: moment(refused.at, language) }),
        to: "settings",
      },
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
        <Wanted key={title} identifier={connection.identifier} tab={tab} title={title} to={to} />
      ))}
      <FoundWrong identifier={connection.identifier} tab={tab} />
    </>
  );
}

/** That the doctor found something wrong, with the way to ask it again. */
function FoundWrong({ identifier, tab }: { identifier: string; tab: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const last = useLastReport(identifier);
  const report = last?.report;
  return (
    report?.verdict === "failed" &&
    tab !== "doctor" &&
    may(pool, "doctor:run") && (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title={t("notice.doctor-failed", { at: moment(report.at, language) })}
        {...(last?.outdated ? { description: t("doctor.outdated") } : {})}
        action={<RunDoctor identifier={identifier} />}
      />
    )
  );
}

/** The same of a mini program, which gets no pushes and has no routes. */
export function ProgramNotices({ identifier, tab }: { identifier: string; tab: string }) {
  const refusals = refusalsOf(useNotices(usePool()), identifier);
  const worded = useNoticeWords();
  return (
    <>
      {refusals.map((one) => (
        <Wanted key={one.kind} identifier={identifier} tab={tab} title={worded(one)} to={placeOf(one.kind)} />
      ))}
      <FoundWrong identifier={identifier} tab={tab} />
    </>
  );
}

/** One of them, with the tab on which it is mended. */
function Wanted({ identifier, tab, title, to }: { identifier: string; tab: string; title: string; to: string }) {
  const { t } = useWords();
  const pool = usePool();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={title}
      action={
        to !== tab && (
          <LinkButton to={`/pools/${pool.slug}/connections/${identifier}/${to}`} size="small">
            {t("notice.look")}
          </LinkButton>
        )
      }
    />
  );
}
