import { KeyOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { canPasskeys, presentPasskey } from "../../api/passkeys";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";

/** Asks for a passkey instead of the password; nothing where the browser knows none. */
export function PasskeyButton({ address, done }: { address: string; done: () => unknown }) {
  const { t } = useWords();
  const present = useMutation({ mutationFn: () => presentPasskey(address), onSuccess: done });
  if (!canPasskeys()) return null;
  return (
    <div style={{ marginTop: 16 }}>
      {present.isError && <ProblemBox error={present.error} />}
      <Button block size="large" icon={<KeyOutlined />} loading={present.isPending} onClick={() => present.mutate()}>
        {t("passkey.use")}
      </Button>
    </div>
  );
}
