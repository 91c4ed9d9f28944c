import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Clients } from "./Clients";
import { SigningKeys } from "./SigningKeys";

/** What programs get in with, and what signs the pool's tokens. */
export function Keys() {
  const { t } = useWords();
  return (
    <>
      <Head title={t("nav.keys")} />
      <Clients />
      <SigningKeys />
    </>
  );
}
