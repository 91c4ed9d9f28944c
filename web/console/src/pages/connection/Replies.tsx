import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Form } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Answer, call, Problem, post } from "../../api/client";
import { connectionPath, forgetPool } from "../../api/queries";
import type { Occasions, Replies as Stored } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Held } from "../../parts/Held";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { Refused } from "../../parts/Refused";
import { useSaving } from "../../parts/useSaving";
import { ChatPreview } from "./ChatPreview";
import { HowToSay, ReplyForm } from "./ReplyForm";
import { said } from "./replies";

const WELCOME_GAPS = ["account", "time"];
const LOGIN_GAPS = ["account", "application", "host", "device", "place", "time", "link"];
const PAUSE = 400;

/** What an account says by itself, beside the chat as people will see it. */
export function Replies({ identifier }: { identifier: string }) {
  const pool = usePool();
  const read = useQuery({
    queryKey: ["pool", pool.id, "replies", identifier],
    queryFn: () => call<Stored>("GET", `${connectionPath(pool, identifier)}/replies`),
    refetchOnWindowFocus: false,
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemBox error={read.error} again={() => void read.refetch()} />;
  return <Held read={read.data}>{(held) => <Editor identifier={identifier} read={held} />}</Held>;
}

function Editor({ identifier, read }: { identifier: string; read: Answer<Stored> }) {
  const { t } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const [form] = Form.useForm<Stored>();
  const [shown, setShown] = useState<Record<"zh" | "en", Occasions> | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const path = `${connectionPath(pool, identifier)}/replies`;
  const fixed = read.body.madeByFile || !may(pool, "connections:write");
  const body = () => said({ ...read.body, ...form.getFieldsValue(true) });
  const tell = (error: unknown) => {
    const errors = error instanceof Problem ? error.errors : [];
    const names = ["welcome", "login"].flatMap((occasion) =>
      ["zh", "en", "titleZh", "titleEn", "pictureUrl", "url"].map((name) => `${occasion}.${name}`),
    );
    form.setFields(
      names.map((name) => ({
        // biome-ignore lint/suspicious/noExplicitAny: the form's type of names has no room for paths made of texts
        name: name.split(".") as any,
        errors: errors.filter(({ field }) => field === name).map(({ detail }) => detail),
      })),
    );
  };
  const preview = useMutation({
    mutationFn: () => post<Record<"zh" | "en", Occasions>>(`${path}/preview`, body()),
    onSuccess: (now) => {
      setShown(now);
      tell(null);
    },
    onError: tell,
  });
  const look = preview.mutate;
  useEffect(() => {
    look();
    return () => clearTimeout(waiting.current);
  }, [look]);
  const save = async () => {
    await call("PUT", path, body(), read.etag ?? "");
    void message.success(t("form.saved"));
    await forgetPool(pool);
  };
  const { saving, dirty, touch } = useSaving<void>(form, save, { show: tell });
  return (
    <div className="two">
      <Form
        form={form}
        layout="vertical"
        disabled={fixed}
        requiredMark={false}
        initialValues={read.body}
        onValuesChange={() => {
          touch();
          clearTimeout(waiting.current);
          waiting.current = setTimeout(look, PAUSE);
        }}
        onFinish={() => saving.mutate()}
      >
        {read.body.madeByFile && (
          <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("connection.byFile")} />
        )}
        {saving.isError && <Refused error={saving.error} form={form} before={read.body} fill={(now: Stored) => now} />}
        <ReplyForm occasion="welcome" gaps={WELCOME_GAPS} />
        <ReplyForm occasion="login" gaps={LOGIN_GAPS} />
        <HowToSay />
        {!fixed && (
          <Button type="primary" htmlType="submit" size="large" loading={saving.isPending} disabled={!dirty}>
            {t("form.save")}
          </Button>
        )}
      </Form>
      <ChatPreview shown={shown} />
    </div>
  );
}
