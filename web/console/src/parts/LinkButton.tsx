import { Button, type ButtonProps } from "antd";
import type { MouseEvent } from "react";
import { useHref, useLinkClickHandler } from "react-router";

/** A link that looks as a button: one thing to tab to, which another tab can open. */
export function LinkButton({ to, ...looks }: { to: string } & Omit<ButtonProps, "href" | "onClick" | "target">) {
  const follow = useLinkClickHandler(to);
  return (
    <Button
      {...looks}
      href={useHref(to)}
      onClick={(event) => {
        follow(event as MouseEvent<HTMLAnchorElement>);
      }}
    />
  );
}
