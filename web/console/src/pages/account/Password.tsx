import { useMutation } from "@tanstack/react-query";
import { App, Button, Form } from "antd";
import { useState } from "react";
import { call, Problem } from "../../api/client";
import { queries } from "../../api/queries";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { NewPassword } from "../signin/NewPassword";
import { useConfirmed } from "./useConfirmed";

interface Typed {
  password: string;
  again: string;
}

export function Password() {
  const { t } = useWords();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Typed>();
  const { run, asking } = useConfirmed();
  const change = useMutation({
    mutationFn: ({ password }: Typed) => run(() => call("PUT", "/api/v1/me/password", { password })),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ["account"] });
      void message.success(t("account.password.done"));
    },
    onError: (error) => showErrors(form, error),
  });
  const ofFields = change.error instanceof Problem && change.error.errors.length > 0;
  return (
    <section style={{ marginBottom: 40 }}>
      <h2 style={{ fontSize: 18 }}>{t("account.password")}</h2>
      {change.isError && !ofFields && <ProblemBox error={change.error} />}
      {open ? (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          style={{ maxWidth: 420 }}
          onFinish={(typed: Typed) => change.mutate(typed)}
        >
          <NewPassword />
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t("account.password.do")}
          </Button>
        </Form>
      ) : (
        <>
          <p className="quiet">{t("account.password.text")}</p>
          <Button onClick={() => setOpen(true)}>{t("account.password.do")}</Button>
        </>
      )}
      {asking}
    </section>
  );
}
