import { Alert, Button, Drawer, Form, Input, Switch } from "antd";
import { call } from "../../api/client";
import { poolPath } from "../../api/queries";
import type { User } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { useLeaveQuestion } from "../../parts/useLeaveQuestion";
import { useSaving } from "../../parts/useSaving";
import { changes, type Edited, edited } from "./edited";

interface Props {
  /** Null for somebody who is to be entered. */
  stored: { user: User; etag: string } | null;
  close: () => void;
  saved: (user: User) => void;
}

const TEXTS = ["name", "nickname", "username", "phone", "email", "externalId", "picture"] as const;
const LABELS = {
  name: "users.name",
  nickname: "user.nickname",
  username: "users.username",
  phone: "users.phone",
  email: "users.email",
  externalId: "users.externalId",
  picture: "user.picture",
} as const;

/** The form of a user. Only what was changed is sent, with the version that was seen. */
export function EditUser({ stored, close, saved }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const [form] = Form.useForm<Edited>();
  const before = edited(stored?.user ?? null);
  const { saving, dirty, touch } = useSaving(form, async (values: Edited) => {
    const { body } =
      stored === null
        ? await call<User>("POST", `${poolPath(pool)}/users`, changes(before, values))
        : await call<User>("PATCH", `${poolPath(pool)}/users/${stored.user.id}`, changes(before, values), stored.etag);
    saved(body);
  });
  const ask = useLeaveQuestion();
  const leave = () => {
    if (dirty) ask({ leave: close });
    else close();
  };
  return (
    <Drawer open title={t(stored === null ? "users.add" : "user.edit")} onClose={leave} size={480}>
      {saving.isError && <ProblemBox error={saving.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before}
        onValuesChange={touch}
        onFinish={() => saving.mutate({ ...before, ...form.getFieldsValue(true) })}
      >
        {TEXTS.map((name) => (
          <Form.Item key={name} name={name} label={t(LABELS[name])}>
            <Input autoComplete="off" spellCheck={false} maxLength={500} />
          </Form.Item>
        ))}
        <Form.Item name="phoneVerified" label={t("user.phoneVerified")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="emailVerified" label={t("user.emailVerified")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="password" label={t("user.password")} extra={t("user.passwordHelp")}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        {stored !== null && <Alert type="info" style={{ marginBottom: 16 }} title={t("user.editText")} />}
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t("form.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
