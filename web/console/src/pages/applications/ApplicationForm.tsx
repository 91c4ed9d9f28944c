import { Form, Input } from "antd";
import { poolPath, useConnections } from "../../api/queries";
import type { Application, Connection } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { SavedForm } from "../../parts/SavedForm";
import { useDryRun } from "../../parts/useDryRun";
import { useSaving } from "../../parts/useSaving";
import { ConnectionOrder } from "./ConnectionOrder";
import { body, CALLED, type Filled, filled } from "./filled";
import { KindCards } from "./KindCards";
import { Asked, Rules } from "./Policies";

const EXAMPLES = {
  web: "https://www.example.org/login/callback",
  "single-page": "https://www.example.org/",
  native: "org.example.app:/callback",
  device: "",
};

interface Props {
  stored?: Application;
  readOnly?: boolean;
  save: (body: Record<string, unknown>) => Promise<unknown>;
}

/** What stands in the form at first depends on the connections, so it waits for them. */
export function ApplicationForm(props: Props) {
  const connections = useConnections(usePool());
  if (connections.isPending) return <Loading />;
  if (connections.isLoadingError)
    return <ProblemBox error={connections.error} again={() => void connections.refetch()} />;
  return <Fields {...props} connections={connections.data.items} />;
}

function Fields({ stored, readOnly = false, save, connections }: Props & { connections: Connection[] }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const kind = Form.useWatch("kind", form) ?? stored?.kind ?? "web";
  const initial = filled(stored, connections);
  const pool = usePool();
  const look = useDryRun(
    form,
    stored === undefined ? "POST" : "PUT",
    `${poolPath(pool)}/applications${stored === undefined ? "" : `/${stored.clientId}`}`,
    CALLED,
  );
  const { saving, touch } = useSaving(form, (values: Filled) => save(body({ ...initial, ...values })), {
    show: (error) => showErrors(form, error, CALLED),
  });
  return (
    <SavedForm<Filled>
      form={form}
      initialValues={initial}
      isNew={stored === undefined}
      readOnly={readOnly}
      saving={saving}
      fill={(now: Application) => filled(now, connections)}
      changed={(changed) => {
        touch();
        if (changed.kind !== undefined && changed.kind !== "web") form.setFieldValue("requirePkce", true);
        look(() => body({ ...initial, ...form.getFieldsValue(true) }));
      }}
      finish={saving.mutate}
    >
      {stored === undefined && (
        <Form.Item name="kind" label={t("applications.kind")}>
          <KindCards />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={t("applications.name")}
        extra={t("applications.nameHelp")}
        rules={[{ required: true, message: t("applications.nameRule") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      {kind !== "device" && (
        <Form.Item
          name="redirectUris"
          label={t("applications.redirect")}
          extra={t("applications.redirectHelp")}
          rules={[{ required: true, message: t("applications.redirectRule") }]}
        >
          <Input.TextArea rows={3} spellCheck={false} placeholder={EXAMPLES[kind]} />
        </Form.Item>
      )}
      {kind !== "device" && (
        <Form.Item name="postLogoutRedirectUris" label={t("applications.logout")} extra={t("applications.logoutHelp")}>
          <Input.TextArea rows={2} spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="connections" label={t("nav.connections")} extra={t("applications.connectionsHelp")}>
        <ConnectionOrder connections={connections} disabled={readOnly} />
      </Form.Item>
      <Asked kind={kind} />
      <Rules kind={kind} />
    </SavedForm>
  );
}
