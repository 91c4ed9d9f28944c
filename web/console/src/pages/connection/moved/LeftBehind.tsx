import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { save } from "../../../parts/csv";
import { DataTable } from "../../../parts/DataTable";
import type { LeftOne } from "./fetching";

const SHOWN = 200;

/** Who could not be moved, and why. */
export function LeftBehind({ left }: { left: LeftOne[] }) {
  const { t } = useWords();
  const pool = usePool();
  if (left.length === 0) return null;
  return (
    <>
      <div className="row" style={{ justifyContent: "space-between", marginTop: 24 }}>
        <h2 style={{ fontSize: 16 }}>{t("moved.notMoved")}</h2>
        <Button
          icon={<DownloadOutlined />}
          onClick={() =>
            save(
              "not-moved.csv",
              left.map(({ user, why }) => ({ user, why, meaning: t(`moved.why.${why}`) })),
            )
          }
        >
          {t("moved.leftCsv")}
        </Button>
      </div>
      <p className="quiet">{t("moved.leftText")}</p>
      <DataTable<LeftOne>
        name={t("moved.notMoved")}
        csv={null}
        rowKey="user"
        dataSource={left.slice(0, SHOWN)}
        columns={[
          {
            title: t("moved.user"),
            dataIndex: "user",
            render: (user: string) => (
              <Link to={`/pools/${pool.slug}/users/${user}`}>
                <code>{user}</code>
              </Link>
            ),
          },
          { title: t("moved.why"), dataIndex: "why", render: (why: LeftOne["why"]) => t(`moved.why.${why}`) },
        ]}
      />
      {left.length > SHOWN && <p className="quiet">{t("moved.moreLeft", { n: left.length - SHOWN })}</p>}
    </>
  );
}
