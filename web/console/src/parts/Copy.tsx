import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId, useState } from "react";
import { useWords } from "../i18n";

/** A value to be pasted elsewhere, with its name above. */
export function Copy({ name, value, hint }: { name: string; value: string; hint?: string }) {
  const { t } = useWords();
  const [done, setDone] = useState(false);
  const id = useId();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  return (
    <div>
      <div id={id}>
        <strong>{name}</strong>
        {hint !== undefined && <div className="quiet">{hint}</div>}
      </div>
      <div className="copyable">
        <code>{value}</code>
        <Button
          type="text"
          icon={done ? <CheckOutlined className="good" /> : <CopyOutlined />}
          aria-label={t(done ? "copy.done" : "copy.do", { name })}
          onClick={() => void copy()}
        />
      </div>
    </div>
  );
}
