import { MedicineBoxOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { Problem } from "../../api/client";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { useDoctor } from "./useDoctor";

/** Asks the doctor again, and leads to what it says. */
export function RunDoctor({ identifier }: { identifier: string }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const { examine } = useDoctor(identifier);
  // What this button is part of may be gone by the answer: all is well again then.
  const run = () =>
    examine.mutateAsync().then(
      () => go(`/pools/${pool.slug}/connections/${identifier}/doctor`),
      (error) => message.error(error instanceof Problem ? error.message : t("problem.unknown")),
    );
  return (
    <Button size="small" icon={<MedicineBoxOutlined />} loading={examine.isPending} onClick={() => void run()}>
      {t("doctor.again")}
    </Button>
  );
}
