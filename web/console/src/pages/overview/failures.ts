import { useWords } from "../../i18n";
import { en, type Key } from "../../i18n/words";

/** Says a reason for which a login came to nothing; one that is not known yet is told as it is. */
export function useFailures(): (reason: string) => string {
  const { t } = useWords();
  return (reason) => {
    const key = `failure.${reason}`;
    return key in en ? t(key as Key) : reason;
  };
}
