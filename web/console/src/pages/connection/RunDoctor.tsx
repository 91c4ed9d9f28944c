import { MedicineBoxOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { Problem } from "../../api/client";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { examine, useDoctorsWork } from "./visits";

/** Asks the doctor again, and leads to what it says, unless whoever asked is elsewhere by then. */
export function RunDoctor({ identifier }: { identifier: string }) {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const { message } = App.useApp();
  const { isAtWork } = useDoctorsWork(identifier);
  // What this button is part of may be gone by the answer: all is well again then.
  const run = () => {
    const here = window.location.href;
    return examine(pool, identifier).then(
      (report) =>
        report !== null && window.location.href === here
          ? go(`/pools/${pool.slug}/connections/${identifier}/doctor`)
          : undefined,
      (error) => message.error(error instanceof Problem ? error.message : t("problem.unknown")),
    );
  };
  return (
    <Button size="small" icon={<MedicineBoxOutlined />} loading={isAtWork} onClick={() => void run()}>
      {t("doctor.again")}
    </Button>
  );
}
