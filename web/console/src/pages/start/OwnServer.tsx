import { useWords } from "../../i18n";
import { Listing } from "../applications/code/Listing";

/** The least that a server of one's own needs: the same as at the head of docs/settings.md. */
export const SETTINGS = `saoma:
  public-url: https://login.example.org
  data-directory: /var/lib/saoma`;

export const START = `java -jar saoma-server-0.1.0-SNAPSHOT.jar \\
  --spring.config.additional-location=file:server.yaml`;

/** How the server is started that talks to WeChat itself. */
export function OwnServer() {
  const { t } = useWords();
  return (
    <>
      <Listing file="server.yaml" text={SETTINGS} />
      <Listing file="sh" text={START} />
      <p className="quiet">{t("start.ownServer")}</p>
    </>
  );
}
