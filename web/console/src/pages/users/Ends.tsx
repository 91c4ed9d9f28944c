import { useMutation } from "@tanstack/react-query";
import { App, Button, Card, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { call, post } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { User } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { ProblemBox } from "../../parts/ProblemBox";
import { UNDO_SECONDS } from "../../parts/useUndo";
import { GONE } from "../../parts/way";

const ID = /^[0-9a-f]{24}$/;

/** Shutting a user out, making them part of another, and taking all away that is known of them. */
export function Ends({ user, changed }: { user: User; changed: () => Promise<void> }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const [into, setInto] = useState("");
  const path = `${poolPath(pool)}/users/${user.id}`;
  const name = user.name || user.id;
  const isActive = user.status === "activated";
  const turn = useMutation({
    mutationFn: (to: "deactivate" | "activate") => post(`${path}/${to}`),
    onSuccess: async (_, to) => {
      await changed();
      if (to === "activate") void message.success({ key: user.id, content: t("user.letIn", { name }) });
      else void message.success({ key: user.id, content: shutOut(), duration: UNDO_SECONDS });
    },
  });
  const shutOut = () => (
    <>
      {t("user.shutOut", { name })}{" "}
      <Button size="small" onClick={() => turn.mutate("activate")}>
        {t("trash.undo")}
      </Button>
    </>
  );
  const merge = useMutation({
    mutationFn: () => post<{ user: string }>(`${path}/merge`, { into }),
    onSuccess: async ({ user: stayed }) => {
      await go(`/pools/${pool.slug}/users/${stayed}`, { state: GONE });
      void message.success(t("user.merged", { name, into: stayed }));
      await forgetPool(pool);
    },
  });
  const erase = useMutation({
    mutationFn: () => call("DELETE", path),
    onSuccess: async () => {
      await go(`/pools/${pool.slug}/users`, { state: GONE });
      void message.success(t("user.erased", { name }));
      await forgetPool(pool);
    },
  });
  return (
    <div className="cards" style={{ marginTop: 32 }}>
      {may(pool, "users:write") && (
        <End
          title={t(isActive ? "user.deactivate" : "user.activate")}
          text={t("user.deactivateText")}
          error={turn.error}
        >
          <Button
            danger={isActive}
            loading={turn.isPending}
            onClick={() => turn.mutate(isActive ? "deactivate" : "activate")}
          >
            {t(isActive ? "user.deactivate" : "user.activate")}
          </Button>
        </End>
      )}
      {may(pool, "users:merge") && (
        <End title={t("user.merge")} text={t("user.mergeText")} error={merge.error}>
          <Input
            aria-label={t("user.mergeInto")}
            placeholder={t("user.mergeInto")}
            value={into}
            maxLength={24}
            spellCheck={false}
            style={{ marginBottom: 8 }}
            onChange={(event) => setInto(event.target.value.trim())}
          />
          <ByName name={name} title={t("user.merge")} confirmed={() => merge.mutate()}>
            <Button danger disabled={!ID.test(into) || into === user.id} loading={merge.isPending}>
              {t("user.merge")}
            </Button>
          </ByName>
        </End>
      )}
      {may(pool, "users:erase") && (
        <End title={t("user.erase")} text={t("user.eraseText")} error={erase.error}>
          <ByName name={name} title={t("user.erase")} confirmed={() => erase.mutate()}>
            <Button danger loading={erase.isPending}>
              {t("user.erase")}
            </Button>
          </ByName>
        </End>
      )}
    </div>
  );
}

interface Props {
  title: string;
  text: string;
  error: unknown;
  children: ReactNode;
}

function End({ title, text, error, children }: Props) {
  return (
    <Card size="small" title={title}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {text}
      </p>
      {error !== null && <ProblemBox error={error} />}
      {children}
    </Card>
  );
}
