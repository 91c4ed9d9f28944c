import { useOfPool } from "../../api/queries";
import type { DeliveryStory } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { Answered } from "../webhooks/Answered";

/** Each try to deliver, below its row: what the target answered, and why it did not arrive. */
export function Tries({ id }: { id: string }) {
  const { t } = useWords();
  const pool = usePool();
  const story = useOfPool<DeliveryStory>(pool, `/deliveries/${id}`, { every: 5_000 });
  if (story.isPending) return <Loading />;
  if (story.isLoadingError) return <ProblemBox error={story.error} again={() => void story.refetch()} />;
  const { tries } = story.data;
  if (tries.length === 0) return <p className="quiet">{t("webhook.noTries")}</p>;
  return (
    <div className="beneath">
      {tries.map((attempt) => (
        <Answered key={attempt.endedAt} attempt={attempt} />
      ))}
    </div>
  );
}
