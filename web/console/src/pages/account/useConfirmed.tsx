import { useMutation } from "@tanstack/react-query";
import { Alert, Form, Input, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { Problem, post } from "../../api/client";
import { cancelled } from "../../api/passkeys";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { PasskeyButton } from "../signin/PasskeyButton";

interface Waiting {
  done: () => void;
  givenUp: () => void;
}

/** Runs what changes ways to sign in; where the server wants to know once more who it is, asks first. */
export function useConfirmed(): { run: (work: () => Promise<unknown>) => Promise<void>; asking: ReactNode } {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "confirm-first") throw error;
      try {
        await new Promise<void>((done, given) => setWaiting({ done, givenUp: () => given(cancelled()) }));
      } finally {
        setWaiting(null);
      }
      await work();
    }
  };
  return {
    run,
    asking: waiting !== null && <Confirm done={waiting.done} closed={waiting.givenUp} />,
  };
}

function Confirm({ done, closed }: { done: () => void; closed: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ password: string }>();
  const confirm = useMutation({
    mutationFn: (typed: { password: string }) => post("/api/v1/me/confirmation", typed),
    onSuccess: done,
  });
  const wait = confirm.error instanceof Problem ? confirm.error.retryAfter : null;
  return (
    <Modal
      open
      title={t("confirm.title")}
      onCancel={closed}
      okText={t("confirm.do")}
      okButtonProps={{ loading: confirm.isPending }}
      onOk={() => form.submit()}
    >
      <p>{t("confirm.text")}</p>
      {wait !== null && <Alert type="warning" showIcon role="alert" title={t("signIn.wait", { seconds: wait })} />}
      {confirm.isError && wait === null && <ProblemBox error={confirm.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: { password: string }) => confirm.mutate(typed)}
      >
        <Form.Item
          name="password"
          label={t("signIn.password")}
          rules={[{ required: true, message: t("signIn.passwordNeeded") }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
      <PasskeyButton address="/api/v1/me/confirmation/passkey" done={done} />
    </Modal>
  );
}
