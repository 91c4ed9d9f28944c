import { BulbOutlined, GlobalOutlined, UserOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useNavigate } from "react-router";
import { call } from "../api/client";
import { tellOtherWindows } from "../api/otherWindows";
import { forgetTyped, queries, useMe } from "../api/queries";
import { choose, useWords } from "../i18n";
import { type Choice, chooseLook, useChoice } from "./look";

export function Language() {
  const { language } = useWords();
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={language === "zh" ? "en" : "zh-CN"}
      onClick={() => choose(language === "zh" ? "en" : "zh")}
    >
      {language === "zh" ? "English" : "中文"}
    </Button>
  );
}

export function Look() {
  const { t } = useWords();
  const chosen = useChoice();
  const items = (["system", "light", "dark"] as const).map((key) => ({ key, label: t(`look.${key}`) }));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, selectedKeys: [chosen], onClick: ({ key }) => chooseLook(key as Choice) }}
    >
      <Button type="text" icon={<BulbOutlined />} aria-label={t("frame.look")} />
    </Dropdown>
  );
}

export function Account() {
  const { t } = useWords();
  const me = useMe();
  const go = useNavigate();
  const out = useMutation({
    mutationFn: () => call("DELETE", "/console/session"),
    onSettled: () => {
      forgetTyped();
      queries.clear();
      tellOtherWindows();
      void queries.invalidateQueries();
      window.location.assign("/console/");
    },
  });
  const items = [
    { key: "who", label: me.data?.email ?? "", disabled: true },
    { key: "account", label: t("account.title") },
    { key: "out", label: t("frame.signOut") },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => (key === "out" ? out.mutate() : void go("/account")) }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t("frame.account")} loading={out.isPending} />
    </Dropdown>
  );
}
