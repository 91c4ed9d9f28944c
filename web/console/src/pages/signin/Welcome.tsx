import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import { queries } from "../../api/queries";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { NewPassword } from "./NewPassword";
import { Lone } from "./SignIn";

interface Typed {
  email: string;
  password: string;
  again: string;
}

/** Makes the first account. The link's secret stands behind the `#`, and is taken out of the address at once. */
export function Welcome() {
  const { t } = useWords();
  const go = useNavigate();
  const [form] = Form.useForm<Typed>();
  const [link] = useState(() => window.location.hash.slice(1));
  const check = useQuery({
    queryKey: ["first-developer"],
    queryFn: async () => {
      window.history.replaceState(window.history.state, "", window.location.pathname);
      await post("/console/first-developer/check", { link });
      return true;
    },
    retry: false,
    refetchOnWindowFocus: false,
  });
  const make = useMutation({
    mutationFn: ({ email, password }: Typed) => post("/console/first-developer", { link, email, password }),
    onSuccess: async () => {
      // The link is spent now: asking for it again would show that it is not good, for as long as the way on takes.
      await queries.invalidateQueries({ queryKey: ["me"] });
      await go("/");
    },
    onError: (error) => showErrors(form, error),
  });
  if (check.isPending) {
    return (
      <Lone>
        <Loading />
      </Lone>
    );
  }
  if (check.isError) {
    return (
      <Lone>
        <Head title={t("welcome.title")} />
        <ProblemBox error={check.error} />
        <Button onClick={() => void go("/")}>{t("welcome.signIn")}</Button>
      </Lone>
    );
  }
  const fieldsOnly = make.isError && "errors" in make.error && (make.error.errors as unknown[]).length > 0;
  return (
    <Lone>
      <Head title={t("welcome.title")} text={t("welcome.text")} />
      {make.isError && !fieldsOnly && <ProblemBox error={make.error} />}
      <Form
        noValidate
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: Typed) => make.mutate(typed)}
      >
        <Form.Item
          name="email"
          label={t("signIn.email")}
          rules={[{ required: true, message: t("signIn.emailNeeded") }]}
        >
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <NewPassword />
        <Button type="primary" htmlType="submit" size="large" block loading={make.isPending}>
          {t("welcome.do")}
        </Button>
      </Form>
      <Alert type="info" showIcon style={{ marginTop: 16 }} title={t("welcome.owner")} />
    </Lone>
  );
}
