import { useMutation } from "@tanstack/react-query";
import { Button, Card } from "antd";
import { useNavigate } from "react-router";
import { call } from "../api/client";
import { forgetPool, poolPath } from "../api/queries";
import { usePool } from "../frame/InPool";
import { ByName } from "./ByName";
import { ProblemBox } from "./ProblemBox";
import type { TrashKind } from "./trash";
import { useUndo } from "./useUndo";
import { GONE } from "./way";

interface Props {
  kind: TrashKind;
  id: string;
  /** What has to be typed. */
  name: string;
  /** What people call it, where that is another name. */
  called?: string;
  version: string;
  title: string;
  /** What ends, and what can be had back. */
  text: string;
}

/** The end of something, by its typed name, that can be taken back for a while. */
export function Delete({ kind, id, name, called = name, version, title, text }: Props) {
  const pool = usePool();
  const go = useNavigate();
  const { deleted } = useUndo(kind);
  const remove = useMutation({
    mutationFn: () => call("DELETE", `${poolPath(pool)}/${kind}/${encodeURIComponent(id)}`, undefined, version),
    onSuccess: async () => {
      await go(`/pools/${pool.slug}/${kind}`, { state: GONE });
      deleted(id, called);
      await forgetPool(pool);
    },
  });
  return (
    <Card size="small" style={{ marginTop: 32 }} title={title}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {text}
      </p>
      {remove.isError && <ProblemBox error={remove.error} />}
      <ByName name={name} title={title} forAWhile confirmed={() => remove.mutate()}>
        <Button danger loading={remove.isPending}>
          {title}
        </Button>
      </ByName>
    </Card>
  );
}
