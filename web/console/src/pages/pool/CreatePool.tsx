import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal } from "antd";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import { queries } from "../../api/queries";
import type { PoolSettings } from "../../api/types";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";

const SLUG = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;

interface Typed {
  name: string;
  slug: string;
}

/** Asks what a new pool is called, and goes there. */
export function CreatePool({ closed }: { closed: () => void }) {
  const { t } = useWords();
  const go = useNavigate();
  const [form] = Form.useForm<Typed>();
  const create = useMutation({
    mutationFn: (typed: Typed) => post<PoolSettings>("/api/v1/pools", typed),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ["pools"] });
      closed();
      await go(`/pools/${made.slug}`);
    },
    onError: (error) => showErrors(form, error),
  });
  return (
    <Modal
      open
      title={t("pool.create")}
      onCancel={closed}
      okText={t("form.create")}
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
    >
      {create.isError && <ProblemBox error={create.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: "", slug: "" }}
        onFinish={(typed: Typed) => create.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t("pool.name")}
          extra={t("pool.name.help")}
          rules={[{ required: true, message: t("pool.name.rule") }]}
        >
          <Input autoComplete="off" maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item
          name="slug"
          label={t("pool.slug")}
          extra={t("pool.slug.help")}
          rules={[{ required: true, pattern: SLUG, message: t("pool.slug.rule") }]}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={32} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
