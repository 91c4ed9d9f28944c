import type { Application } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { deviceLogin } from "./code/device";
import { Listing } from "./code/Listing";

/** A device has no browser that could open a window: its login is tried where it runs. */
export function DeviceCode({ application }: { application: Application }) {
  const { t } = useWords();
  const { issuer } = usePool();
  return (
    <div style={{ maxWidth: 820 }}>
      <p>{t("code.device")}</p>
      <Listing file="login.sh" text={deviceLogin({ issuer, clientId: application.clientId })} />
      <p className="quiet">{t("code.device.needs")}</p>
    </div>
  );
}
