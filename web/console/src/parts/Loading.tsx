import { Skeleton } from "antd";

/** The shape of what is coming; nothing else waits for it. */
export function Loading() {
  return <Skeleton active paragraph={{ rows: 4 }} style={{ padding: 24 }} />;
}
