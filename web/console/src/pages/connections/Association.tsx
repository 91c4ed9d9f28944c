import { Alert, Checkbox, Form, Radio } from "antd";
import { useWords } from "../../i18n";
import { ASSOCIATION_METHODS, type AssociationMode } from "./newcomers";

interface Props {
  /** Those that come into question for a connection of this sort. */
  modes: readonly AssociationMode[];
  /** What else there is to know about them here. */
  about: string;
  stored: AssociationMode;
  /** Why nobody can be found by a phone number as the form stands, if so. */
  noPhone?: string | undefined;
}

/** Whether somebody who comes for the first time may turn out to be a user from elsewhere (账号身份关联). */
export function Association({ modes, about, stored, noPhone }: Props) {
  const { t } = useWords();
  const form = Form.useFormInstance();
  const mode: AssociationMode = Form.useWatch("association", form) ?? stored;
  const loginOnly: boolean = Form.useWatch("loginOnly", form) ?? false;
  return (
    <>
      <Form.Item name="association" label={t("association")} extra={about}>
        <Radio.Group options={modes.map((value) => ({ value, label: t(`association.${value}`) }))} />
      </Form.Item>
      <p className="quiet" style={{ marginTop: -12 }} role="status">
        {t(mode === "none" && loginOnly ? "association.none.loginOnly" : `association.${mode}.help`)}
      </p>
      {mode === "field-matching" && noPhone !== undefined && (
        <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={noPhone} />
      )}
      {mode === "ask-binding" && (
        <>
          <Form.Item
            name="associationMethods"
            label={t("association.methods")}
            extra={t("association.methods.help")}
            rules={[
              {
                // "required" would put aria-required on a group, which ARIA does not allow
                validator: (_, methods: string[] | undefined) =>
                  methods !== undefined && methods.length > 0
                    ? Promise.resolve()
                    : Promise.reject(new Error(t("association.methods.rule"))),
              },
            ]}
          >
            <Checkbox.Group
              className="stacked"
              options={ASSOCIATION_METHODS.map((value) => ({ value, label: t(`association.method.${value}`) }))}
            />
          </Form.Item>
          {loginOnly && (
            <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("association.ask.loginOnly")} />
          )}
        </>
      )}
    </>
  );
}
