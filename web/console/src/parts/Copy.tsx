import { CheckOutlined, CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId } from "react";
import { useWords } from "../i18n";
import { useCopying } from "./useCopying";

/** A value to be pasted elsewhere, with its name above. */
export function Copy({ name, value, hint }: { name: string; value: string; hint?: string }) {
  const { t } = useWords();
  const { shown, done, copy } = useCopying<HTMLElement>(value);
  const id = useId();
  return (
    <div>
      <div id={id}>
        <strong>{name}</strong>
        {hint !== undefined && <div className="quiet">{hint}</div>}
      </div>
      <div className="copyable">
        <code ref={shown}>{value}</code>
        <Button
          type="text"
          icon={done ? <CheckOutlined className="good" /> : <CopyOutlined />}
          aria-label={t(done ? "copy.done" : "copy.do", { name })}
          onClick={copy}
        />
      </div>
    </div>
  );
}
