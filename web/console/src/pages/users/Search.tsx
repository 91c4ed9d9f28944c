import { Input } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { useClear } from "../../parts/useClear";

const BY = ["name", "phone", "email", "username", "external-id", "openid", "unionid", "id"] as const;

export interface Sought {
  by: (typeof BY)[number];
  text: string;
}

export const EVERYBODY: Sought = { by: "name", text: "" };

/** What is typed stays in the page: a phone number does not belong into an address that browsers remember. */
export function Search({ search }: { search: (sought: Sought) => void }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const clear = useClear();
  const [by, setBy] = useState<Sought["by"]>("name");
  const found = (text: string) => {
    if (by === "id" && text.trim() !== "") void go(`/pools/${pool.slug}/users/${encodeURIComponent(text.trim())}`);
    else search({ by, text: text.trim() });
  };
  return (
    <div className="row" style={{ flex: "1 1 320px" }}>
      <Choice
        aria-label={t("users.by")}
        value={by}
        onChange={setBy}
        style={{ width: 150 }}
        options={BY.map((value) => ({ value, label: t(`users.by.${value}`) }))}
      />
      <Input.Search
        aria-label={t("users.search")}
        placeholder={t(by === "id" || by === "openid" || by === "unionid" ? "users.whole" : "users.begins")}
        allowClear={clear}
        enterButton={t("users.find")}
        maxLength={256}
        style={{ width: "min(100%, 360px)" }}
        onSearch={found}
      />
    </div>
  );
}
