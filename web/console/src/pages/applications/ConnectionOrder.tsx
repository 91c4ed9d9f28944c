import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button, Switch } from "antd";
import type { Connection } from "../../api/types";
import { useWords } from "../../i18n";
import { Trouble } from "../connections/Trouble";
import { inOrder, moved, switched } from "./order";

interface Props {
  connections: Connection[];
  disabled: boolean;
  value?: string[];
  onChange?: (identifiers: string[]) => void;
}

/** Which connections its login page offers, and in which order: the first one is shown. */
export function ConnectionOrder({ connections, disabled, value = [], onChange }: Props) {
  const { t } = useWords();
  return (
    <ol className="plain-list">
      {inOrder(connections, value).map((one) => {
        const at = value.indexOf(one.identifier);
        const move = (by: number) => onChange?.(moved(value, one.identifier, by));
        return (
          <li key={one.identifier} className="row" style={{ padding: "6px 0" }}>
            <Switch
              aria-label={one.displayName}
              checked={at >= 0}
              disabled={disabled}
              onChange={(on) => onChange?.(switched(value, one.identifier, on))}
            />
            <span style={{ flex: 1, minWidth: 0 }}>
              {one.displayName}{" "}
              <span className="quiet" style={{ display: "inline-block" }}>
                {one.identifier}
              </span>{" "}
              <Trouble identifier={one.identifier} />
            </span>
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={t("connections.up", { name: one.displayName })}
              disabled={disabled || at <= 0}
              onClick={() => move(-1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={t("connections.down", { name: one.displayName })}
              disabled={disabled || at < 0 || at === value.length - 1}
              onClick={() => move(1)}
            />
          </li>
        );
      })}
    </ol>
  );
}
