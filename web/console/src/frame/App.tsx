import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider, theme } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useEffect } from "react";
import { RouterProvider } from "react-router/dom";
import { queries } from "../api/queries";
import { useWords } from "../i18n";
import { useDark } from "./look";
import { nonce } from "./nonce";
import { router } from "./router";

export function App() {
  const dark = useDark();
  const { language } = useWords();
  const edge = dark ? "#7a7a7a" : "#868686";
  useEffect(() => {
    document.documentElement.classList.toggle("dark", dark);
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.body.style.background = dark ? "#141414" : "#ffffff";
    document.body.style.color = dark ? "#e8e8e8" : "#1f1f1f";
  }, [dark]);
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: "#067a43",
          colorError: dark ? "#ff7875" : "#c4161c",
          colorLink: dark ? "#4ade80" : "#067a43",
          colorTextDescription: dark ? "#a6a6a6" : "#5c5c5c",
          colorTextTertiary: dark ? "#a6a6a6" : "#5c5c5c",
          colorTextPlaceholder: dark ? "#8f8f8f" : "#6b6b6b",
          colorTextDisabled: dark ? "#b8b8b8" : "#545454",
          borderRadius: 8,
          fontFamily: "inherit",
        },
        components: {
          // What can be chosen is seen before it is (WCAG 1.4.11).
          Checkbox: { colorBorder: edge },
          Radio: { colorBorder: edge },
          Button: { dangerColor: dark ? "#141414" : "#ffffff" },
          Menu: {
            itemSelectedBg: dark ? "#173a28" : "#e3f4ea",
            itemSelectedColor: dark ? "#7ee2a8" : "#05602f",
          },
          Progress: { defaultColor: dark ? "#2bb673" : "#067a43" },
        },
      }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
