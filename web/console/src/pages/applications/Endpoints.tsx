import { Alert } from "antd";
import { reachOf } from "../../api/reach";
import type { Application } from "../../api/types";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { endpoints } from "./endpoints";

/** The addresses of a pool that a program's library asks for. Most need only the first. */
export function Endpoints({ issuer, application }: { issuer: string; application: Application }) {
  const { t } = useWords();
  const reach = reachOf(issuer);
  return (
    <>
      {reach !== "everywhere" && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 14 }}
          title={t(reach === "this machine" ? "endpoints.thisMachine" : "endpoints.ownNetwork")}
        />
      )}
      <Copy
        name={t("endpoints.issuer")}
        value={issuer}
        hint={t(application.hasSecret ? "endpoints.issuerHelp" : "endpoints.issuerHelp.public")}
      />
      {endpoints(application.kind).map(({ name, path }) => (
        <Copy key={name} name={t(`endpoints.${name}`)} value={`${issuer}${path}`} />
      ))}
    </>
  );
}
