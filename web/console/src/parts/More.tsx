import { Button } from "antd";
import { useWords } from "../i18n";

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The way to the next page of a list, where there is one. */
export function More({ list }: Props) {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <Button style={{ marginTop: 16 }} onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
      {t("list.more")}
    </Button>
  );
}
