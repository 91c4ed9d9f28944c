import { Button, Collapse, Form, type FormInstance, Input } from "antd";
import { useEffect, useRef } from "react";
import { type FieldError, Problem } from "../../api/client";
import { useWords } from "../../i18n";
import { Refused } from "../../parts/Refused";
import { useSaving } from "../../parts/useSaving";
import { ColourField } from "./ColourField";
import { LogoField } from "./LogoField";
import type { Brand, Filled } from "./types";

interface Props {
  stored: Filled;
  readOnly: boolean;
  /** What the server finds wrong with what is typed, a moment after it was. */
  flaws: FieldError[];
  changed: (brand: Filled) => void;
  save: (brand: Filled) => Promise<unknown>;
}

/** `zh.title` of the server is a field inside a field here. */
const pathOf = (field: string) => field.split(".") as unknown as ["accent"];

export function showBrandErrors(form: FormInstance<Filled>, error: unknown): void {
  if (error instanceof Problem) show(form, error.errors);
}

const show = (form: FormInstance<Filled>, errors: FieldError[]) =>
  form.setFields(errors.map(({ field, detail }) => ({ name: pathOf(field), errors: [detail] })));

/** Beside their fields, for as long as they are wrong. */
function useFlaws(form: FormInstance<Filled>, flaws: FieldError[]): void {
  const told = useRef<FieldError[]>([]);
  useEffect(() => {
    form.setFields(told.current.map(({ field }) => ({ name: pathOf(field), errors: [] })));
    show(form, flaws);
    told.current = flaws;
  }, [form, flaws]);
}

const filled = ({ madeByFile: _, ...brand }: Brand): Filled => brand;

const LANGUAGES = [
  { part: "zh", label: "中文", usual: "登录 {application}" },
  { part: "en", label: "English", usual: "Log in to {application}" },
] as const;

export function BrandForm({ stored, readOnly, flaws, changed, save }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  useFlaws(form, flaws);
  const { saving, touch } = useSaving<void>(form, () => save(form.getFieldsValue(true) as Filled), {
    show: (error) => showBrandErrors(form, error),
  });
  const colour = (name: "accent" | "accentDark" | "background" | "backgroundDark", usual: string) => (
    <Form.Item name={name} label={t(`brand.${name}`)} style={{ flex: "1 1 170px" }}>
      <ColourField usual={usual} disabled={readOnly} />
    </Form.Item>
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={readOnly}
      initialValues={stored}
      onValuesChange={() => {
        touch();
        changed(structuredClone(form.getFieldsValue(true) as Filled));
      }}
      onFinish={() => saving.mutate()}
    >
      {saving.isError && <Refused error={saving.error} form={form} before={stored} fill={filled} />}
      <Form.Item name="logo" label={t("brand.logo")} extra={t("brand.logoHelp")}>
        <LogoField disabled={readOnly} />
      </Form.Item>
      <div className="row" style={{ alignItems: "flex-start" }}>
        {colour("accent", "#07794a")}
        {colour("accentDark", "#4fd08c")}
      </div>
      <p className="quiet" style={{ marginTop: -12 }}>
        {t("brand.accentHelp")}
      </p>
      <div className="row" style={{ alignItems: "flex-start" }}>
        {colour("background", "#f3f5f4")}
        {colour("backgroundDark", "#101412")}
      </div>
      {LANGUAGES.map(({ part, label, usual }) => (
        <fieldset key={part} style={{ border: 0, padding: 0, margin: "8px 0 0" }}>
          <legend style={{ fontWeight: 600, marginBottom: 8 }}>
            {t("brand.texts")} · {label}
          </legend>
          <Form.Item name={[part, "title"]} label={t("brand.title")} extra={t("brand.titleHelp")}>
            <Input maxLength={60} placeholder={usual} />
          </Form.Item>
          <Form.Item name={[part, "hint"]} label={t("brand.hint")} extra={t("brand.hintHelp")}>
            <Input maxLength={120} />
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item name="terms" label={t("brand.terms")}>
        <Input maxLength={500} placeholder="https://www.example.org/terms" spellCheck={false} />
      </Form.Item>
      <Form.Item name="privacy" label={t("brand.privacy")}>
        <Input maxLength={500} placeholder="https://www.example.org/privacy" spellCheck={false} />
      </Form.Item>
      <Collapse
        ghost
        defaultActiveKey={stored.css === null ? [] : ["css"]}
        items={[
          {
            key: "css",
            label: t("brand.css"),
            forceRender: true,
            children: (
              <Form.Item name="css" extra={t("brand.cssHelp")}>
                <Input.TextArea
                  aria-label={t("brand.css")}
                  rows={8}
                  maxLength={8000}
                  spellCheck={false}
                  placeholder={".card { border-radius: 8px; }\nh1 { font-family: Georgia, serif; }"}
                  style={{ fontFamily: "ui-monospace, Menlo, Consolas, monospace" }}
                />
              </Form.Item>
            ),
          },
        ]}
      />
      {!readOnly && (
        <Button type="primary" htmlType="submit" size="large" loading={saving.isPending}>
          {t("form.save")}
        </Button>
      )}
    </Form>
  );
}
