import { Input, Modal } from "antd";
import { cloneElement, type ReactElement, useState } from "react";
import { useWords } from "../i18n";
import { sameName } from "./sameName";

interface Props {
  name: string;
  title: string;
  /** What will come of it. */
  text?: string;
  confirmed: () => void;
  children: ReactElement<{ onClick?: () => void }>;
}

/** What weighs heavily is done by typing its name. */
export function ByName({ name, title, text, confirmed, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const right = sameName(typed, name);
  const close = () => {
    setOpen(false);
    setTyped("");
  };
  const done = () => {
    close();
    confirmed();
  };
  return (
    <>
      {cloneElement(children, { onClick: () => setOpen(true) })}
      <Modal
        open={open}
        title={title}
        onCancel={close}
        onOk={done}
        okText={title}
        okButtonProps={{ danger: true, disabled: !right }}
      >
        {text !== undefined && <p>{text}</p>}
        <p>{t("byName.type", { name })}</p>
        <Input
          value={typed}
          aria-label={t("byName.label")}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => right && done()}
        />
      </Modal>
    </>
  );
}
