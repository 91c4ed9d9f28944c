import { EditOutlined, EyeOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Tag } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { User } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { EditUser } from "./EditUser";
import { Ends } from "./Ends";
import { Fields } from "./Fields";
import { History } from "./History";
import { Identities } from "./Identities";
import { Logins } from "./Logins";
import { Nobody } from "./Nobody";
import { Sessions } from "./Sessions";
import { StatusTag } from "./StatusTag";

interface Whole {
  user: User;
  etag: string;
}

/** One user: what is known, by what, where logged in, what was done, and how it ends. */
export function UserPage() {
  const { id = "" } = useParams();
  return <OneUser key={id} id={id} />;
}

function OneUser({ id }: { id: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const path = `${poolPath(pool)}/users/${encodeURIComponent(id)}`;
  const user = useQuery({
    queryKey: ["pool", pool.id, "user", id],
    queryFn: async () => (await call<User>("GET", path)).body,
  });
  const [whole, setWhole] = useState<Whole | null>(null);
  const [editing, setEditing] = useState(false);
  const unmask = useMutation({
    mutationFn: (_: "look" | "edit") => call<User>("POST", `${path}/unmask`),
    onSuccess: ({ body, etag }, why) => {
      setWhole({ user: body, etag: etag ?? "" });
      setEditing(why === "edit");
      void forgetPool(pool); // the history below tells of this look too
    },
  });
  if (user.isPending) return <Loading />;
  if (user.isLoadingError) return <Nobody id={id} read={user} />;
  const shown = whole?.user ?? user.data;
  const changed = async () => {
    setWhole(null);
    setEditing(false);
    await forgetPool(pool);
  };
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/users`}>{t("nav.users")}</Link>
      </div>
      <Head title={shown.name || t("user.nameless")} text={t("user.since", { at: moment(shown.createdAt, language) })}>
        <div className="row">
          {may(pool, "users:unmask") && whole === null && (
            <Button icon={<EyeOutlined />} loading={unmask.isPending} onClick={() => unmask.mutate("look")}>
              {t("user.unmask")}
            </Button>
          )}
          {may(pool, "users:write") && may(pool, "users:unmask") && (
            <Button type="primary" icon={<EditOutlined />} onClick={() => unmask.mutate("edit")}>
              {t("user.edit")}
            </Button>
          )}
        </div>
      </Head>
      <p>
        <StatusTag status={shown.status} /> {shown.leftAt !== null && <Tag className="bad">{t("user.left")}</Tag>}
      </p>
      {shown.id !== id && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("user.wasMerged", { id, into: shown.id })} />
      )}
      {unmask.isError && <ProblemBox error={unmask.error} />}
      <Fields user={shown} />
      <Identities user={shown} changed={changed} />
      {may(pool, "sessions:read") && <Sessions id={shown.id} />}
      {(may(pool, "sessions:read") || may(pool, "audit:read")) && (
        <h2 style={{ fontSize: 16, marginTop: 32 }}>{t("user.history")}</h2>
      )}
      {may(pool, "sessions:read") && <Logins id={shown.id} />}
      {may(pool, "audit:read") && <History id={shown.id} />}
      <Ends user={shown} changed={changed} />
      {editing && whole !== null && (
        <EditUser stored={whole} close={() => setEditing(false)} saved={() => void changed()} />
      )}
    </>
  );
}
