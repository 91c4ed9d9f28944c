import { App } from "antd";
import { useWords } from "../../i18n";

/** Opens the window in which a login is tried: at once, as a window that comes later is kept from opening. */
export function useTrial() {
  const { t } = useWords();
  const { message } = App.useApp();
  return (pool: string, clientId: string) => {
    const opened = window.open(
      `/console/trials/${pool}/${clientId}?begin`,
      "saoma-trial",
      "popup,width=520,height=760",
    );
    if (opened === null) void message.warning(t("frame.popups"));
  };
}
