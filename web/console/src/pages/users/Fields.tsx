import { Descriptions, Tag } from "antd";
import type { ReactNode } from "react";
import { useConnectionNames } from "../../api/queries";
import type { User } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";

/** In words, how they came to be a user. */
function source({ source, sourceConnection }: User, names: Map<string, string>, t: ReturnType<typeof useWords>["t"]) {
  if (source === "login") {
    return sourceConnection === null
      ? t("user.sourceLogin")
      : t("user.sourceLoginBy", { connection: names.get(sourceConnection) ?? sourceConnection });
  }
  if (source === "import") return t("user.sourceImport");
  return source === "operator" ? t("user.sourceOperator") : t("user.sourceUnknown");
}

/** What is known of a user. */
export function Fields({ user }: { user: User }) {
  const { t, language } = useWords();
  const names = useConnectionNames(usePool());
  const told = (value: string | null): ReactNode => value ?? <span className="quiet">{t("user.nothing")}</span>;
  const proven = (value: string | null, verified: boolean): ReactNode =>
    value === null ? (
      told(value)
    ) : (
      <>
        {value} {verified && <Tag className="good">{t("user.verified")}</Tag>}
      </>
    );
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      items={[
        { key: "id", label: t("users.id"), children: <code>{user.id}</code> },
        { key: "name", label: t("users.name"), children: user.name },
        { key: "nickname", label: t("user.nickname"), children: told(user.nickname) },
        { key: "username", label: t("users.username"), children: told(user.username) },
        { key: "phone", label: t("users.phone"), children: proven(user.phone, user.phoneVerified) },
        { key: "email", label: t("users.email"), children: proven(user.email, user.emailVerified) },
        { key: "externalId", label: t("users.externalId"), children: told(user.externalId) },
        { key: "logins", label: t("user.logins"), children: user.loginsCount },
        {
          key: "lastLoginAt",
          label: t("users.lastLoginAt"),
          children:
            user.lastLoginAt === null ? (
              <span className="quiet">{t("users.noLogin")}</span>
            ) : (
              moment(user.lastLoginAt, language)
            ),
        },
        { key: "source", label: t("user.source"), children: source(user, names, t) },
        { key: "updatedAt", label: t("user.updatedAt"), children: moment(user.updatedAt, language) },
      ]}
    />
  );
}
