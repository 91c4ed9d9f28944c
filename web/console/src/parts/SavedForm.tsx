import { Button, Form, type FormInstance } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../i18n";
import { Refused } from "./Refused";

interface Props<Values> {
  form: FormInstance<Values>;
  initialValues: object;
  /** Nothing is stored yet: the button says "Create". */
  isNew: boolean;
  readOnly: boolean;
  saving: { isError: boolean; error: unknown; isPending: boolean };
  /** The button waits: for something to save, or for what is on its way into the form. */
  waits?: boolean;
  width?: number;
  /** What would stand in it of something stored: by that somebody else's changes are shown. */
  fill?: (stored: never) => object;
  changed: (changed: Partial<Values>) => void;
  finish: (values: Values) => void;
  children: ReactNode;
}

/** What all forms that are saved whole have around their fields: what went wrong above, and the button below. */
export function SavedForm<Values>(props: Props<Values>) {
  const { form, initialValues, isNew, readOnly, saving, waits = false, width, fill, changed, finish, children } = props;
  const { t } = useWords();
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={readOnly}
      initialValues={initialValues}
      onValuesChange={changed}
      onFinish={finish}
      scrollToFirstError={{ focus: true }}
      {...(width === undefined ? {} : { style: { maxWidth: width } })}
    >
      {saving.isError && (
        <Refused error={saving.error} form={form} before={initialValues} {...(fill === undefined ? {} : { fill })} />
      )}
      {children}
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending} disabled={waits}>
          {isNew ? t("form.create") : t("form.save")}
        </Button>
      )}
    </Form>
  );
}
