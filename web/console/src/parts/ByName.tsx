import { Input, type InputRef, Modal } from "antd";
import { cloneElement, type ReactElement, useRef, useState } from "react";
import { useWords } from "../i18n";
import { sameName } from "./sameName";

interface Props {
  name: string;
  title: string;
  /** What will come of it. */
  text?: string;
  /** Whether it can be taken back for some days. */
  forAWhile?: boolean;
  confirmed: () => void;
  children: ReactElement<{ onClick?: () => void }>;
}

/** What weighs heavily is done by typing its name. */
export function ByName({ name, title, text, forAWhile = false, confirmed, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const field = useRef<InputRef>(null);
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
        afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
        onCancel={close}
        onOk={done}
        okText={title}
        okButtonProps={{ danger: true, disabled: !right }}
      >
        {text !== undefined && <p>{text}</p>}
        <p>{t(forAWhile ? "byName.forAWhile" : "byName.type", { name })}</p>
        <Input
          ref={field}
          value={typed}
          aria-label={t("byName.label")}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => right && done()}
        />
      </Modal>
    </>
  );
}
