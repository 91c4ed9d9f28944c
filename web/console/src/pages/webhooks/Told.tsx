import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { get } from "../../api/client";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Loading } from "../../parts/Loading";
import { NotReadBeside } from "../../parts/NotRead";
import { Answered } from "./Answered";
import type { MessageStory } from "./types";

interface Props {
  path: string;
  id: string | null;
  close: () => void;
}

/** A message as it is sent, with each try and what was answered. */
export function Told({ path, id, close }: Props) {
  const { t } = useWords();
  return (
    <Drawer open={id !== null} onClose={close} size="min(560px, 100vw)" title={t("webhook.message")} destroyOnHidden>
      {id !== null && <Story path={path} id={id} close={close} />}
    </Drawer>
  );
}

function Story({ path, id, close }: Props & { id: string }) {
  const { t } = useWords();
  const pool = usePool();
  const story = useQuery({
    queryKey: ["pool", pool.id, "message", id],
    queryFn: () => get<MessageStory>(`${path}/messages/${encodeURIComponent(id)}`),
    // Each look at what is told of a user is in the audit trail: this page takes none by itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (story.isPending) return <Loading />;
  if (story.isLoadingError) return <NotReadBeside of="messages" read={story} close={close} />;
  const { body, tries } = story.data;
  return (
    <>
      <h2 style={{ fontSize: 16 }}>{t("webhook.body")}</h2>
      <div className="quiet">
        webhook-id: <code>{id}</code>
      </div>
      {body === null ? (
        <p className="quiet">{t("webhook.bodyMasked")}</p>
      ) : (
        <pre className="excerpt">{JSON.stringify(body, null, 2)}</pre>
      )}
      <div className="row" style={{ justifyContent: "space-between" }}>
        <h2 style={{ fontSize: 16 }}>{t("webhook.tries")}</h2>
        <Button size="small" loading={story.isFetching} onClick={() => void story.refetch()}>
          {t("webhook.lookAgain")}
        </Button>
      </div>
      {tries.length === 0 && <p className="quiet">{t("webhook.noTries")}</p>}
      {tries.map((attempt) => (
        <Answered key={attempt.endedAt} attempt={attempt} />
      ))}
    </>
  );
}
