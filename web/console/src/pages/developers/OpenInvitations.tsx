import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../api/client";
import { forgetPool, poolPath, useOfPool } from "../../api/queries";
import type { Invitation, Page, Pool, Role } from "../../api/types";
import { may } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { ProblemBox } from "../../parts/ProblemBox";
import { rolesToGive } from "./roles";

/** Who is asked and has not come yet. */
export function OpenInvitations({ pool }: { pool: Pool }) {
  const { t, language } = useWords();
  const open = useOfPool<Page<Invitation>>(pool, "/invitations");
  const withdraw = useMutation({
    mutationFn: (invitation: Invitation) => call("DELETE", `${poolPath(pool)}/invitations/${invitation.id}`),
    onSettled: () => forgetPool(pool),
  });
  return (
    <section style={{ marginTop: 32 }}>
      <h2 style={{ fontSize: 18 }}>{t("invite.open")}</h2>
      {withdraw.isError && <ProblemBox error={withdraw.error} />}
      {open.isError && <ProblemBox error={open.error} again={() => void open.refetch()} />}
      <DataTable<Invitation>
        name={t("invite.open")}
        csv="invitations"
        rowKey="id"
        dataSource={open.data?.items ?? []}
        loading={open.isPending}
        failed={open.isError}
        locale={{ emptyText: <span className="quiet">{t("invite.none")}</span> }}
        columns={[
          { title: t("developers.email"), dataIndex: "email" },
          { title: t("developers.role"), dataIndex: "role", render: (role: Role) => t(`role.${role}`) },
          { title: t("invite.until"), dataIndex: "expiresAt", render: (at: string) => moment(at, language) },
          {
            key: "withdraw",
            render: (_, invitation) =>
              may(pool, "developers:write") &&
              rolesToGive(pool).includes(invitation.role) && (
                <Button
                  aria-label={t("invite.withdrawOf", { email: invitation.email })}
                  loading={withdraw.isPending}
                  onClick={() => withdraw.mutate(invitation)}
                >
                  {t("invite.withdraw")}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
