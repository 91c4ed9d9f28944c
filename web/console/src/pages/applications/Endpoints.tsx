import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";

/** The addresses of a pool that a website's library asks for. Most need only the first. */
export function Endpoints({ issuer }: { issuer: string }) {
  const { t } = useWords();
  return (
    <>
      <Copy name={t("endpoints.issuer")} value={issuer} hint={t("endpoints.issuerHelp")} />
      <Copy name={t("endpoints.discovery")} value={`${issuer}/.well-known/openid-configuration`} />
      <Copy name={t("endpoints.authorize")} value={`${issuer}/auth`} />
      <Copy name={t("endpoints.token")} value={`${issuer}/token`} />
      <Copy name={t("endpoints.userinfo")} value={`${issuer}/me`} />
      <Copy name={t("endpoints.keys")} value={`${issuer}/.well-known/jwks.json`} />
      <Copy name={t("endpoints.logout")} value={`${issuer}/session/end`} />
    </>
  );
}
