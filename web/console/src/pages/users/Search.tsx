import { Input } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Sought } from "../../api/searches";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { useClear } from "../../parts/useClear";
import { BY } from "./useSought";

interface Props {
  sought: Sought;
  search: (sought: Sought) => void;
}

/** Asks whom to look for: what is typed, until another search takes its place. */
export function Search({ sought, search }: Props) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const clear = useClear();
  const [{ by, text, of }, type] = useState({ ...sought, of: sought });
  if (of !== sought) type({ ...sought, of: sought });
  const find = (text: string) => {
    if (by === "id" && text.trim() !== "") void go(`/pools/${pool.slug}/users/${encodeURIComponent(text.trim())}`);
    else search({ by, text: text.trim() });
  };
  return (
    <div className="row" style={{ flex: "1 1 320px" }}>
      <Choice
        aria-label={t("users.by")}
        value={by}
        onChange={(by) => type({ by, text, of })}
        style={{ width: 150 }}
        options={BY.map((value) => ({ value, label: t(`users.by.${value}`) }))}
      />
      <Input.Search
        aria-label={t("users.search")}
        value={text}
        onChange={({ target }) => type({ by, text: target.value, of })}
        placeholder={t(by === "id" || by === "openid" || by === "unionid" ? "users.whole" : "users.begins")}
        allowClear={clear}
        enterButton={t("users.find")}
        maxLength={256}
        style={{ width: "min(100%, 360px)" }}
        onSearch={find}
      />
    </div>
  );
}
