import { Form } from "antd";
import { useState } from "react";
import type { Application } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { DEVICES } from "./code/device";
import { Listing } from "./code/Listing";

/** A device has no browser that could open a window: its login is tried where it runs. */
export function DeviceCode({ application: { clientId } }: { application: Application }) {
  const { t } = useWords();
  const { issuer } = usePool();
  const [key, setKey] = useState<string>(DEVICES[0].key);
  const chosen = DEVICES.find((one) => one.key === key) ?? DEVICES[0];
  return (
    <div style={{ maxWidth: 820 }}>
      <p>{t("code.device")}</p>
      <Form layout="vertical">
        <Form.Item label={t("code.for")} htmlFor="code-for">
          <Choice
            id="code-for"
            value={key}
            onChange={setKey}
            options={DEVICES.map((one) => ({ value: one.key, label: one.name }))}
          />
        </Form.Item>
      </Form>
      <Listing key={key} file={chosen.file} text={chosen.text({ issuer, clientId })} />
      <p className="quiet">{t("code.device.needs", { needs: chosen.needs })}</p>
    </div>
  );
}
