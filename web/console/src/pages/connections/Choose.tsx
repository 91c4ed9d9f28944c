import { ArrowLeftOutlined, WechatOutlined } from "@ant-design/icons";
import { Button, Card, Tag } from "antd";
import { useLocation, useNavigate } from "react-router";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { NotYours } from "../../parts/NotYours";

/** First the source of identities, then the way to log in by it. */
export function Choose() {
  const { t } = useWords();
  const go = useNavigate();
  const pool = usePool();
  const here = `/pools/${pool.slug}/connections/new`;
  const weChat = useLocation().pathname.endsWith("/wechat");
  if (!may(pool, "connections:write")) return <NotYours title={t("connections.create")} />;
  if (!weChat) {
    return (
      <>
        <Head title={t("choose.source")} text={t("choose.sourceText")} />
        <div className="cards">
          <Choice
            title={t("choose.wechat")}
            text={t("choose.wechatText")}
            does={t("choose.next")}
            chosen={() => void go(`${here}/wechat`)}
          />
        </div>
      </>
    );
  }
  return (
    <>
      <Head title={t("choose.mode")} text={t("choose.modeText")}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => void go(here)}>
          {t("choose.back")}
        </Button>
      </Head>
      <div className="cards">
        <Choice
          title={t("choose.account")}
          text={t("choose.accountText")}
          does={t("choose.add")}
          chosen={() => void go(`${here}/official-account`)}
        />
        <Choice
          title={t("choose.mini")}
          text={t("choose.miniText")}
          does={t("choose.add")}
          chosen={() => void go(`${here}/mini-program`)}
        />
        <Choice title={t("choose.platform")} text={t("choose.platformText")} does={t("choose.add")} />
      </div>
    </>
  );
}

interface Choosable {
  title: string;
  text: string;
  /** What the button says. */
  does: string;
  chosen?: () => void;
}

function Choice({ title, text, does, chosen }: Choosable) {
  const { t } = useWords();
  return (
    <Card>
      <div className="row">
        <WechatOutlined className={chosen === undefined ? "quiet" : "good"} />
        <h2 style={{ fontSize: 16, margin: 0, flex: 1 }}>{title}</h2>
        {chosen === undefined && <Tag>{t("choose.notYet")}</Tag>}
      </div>
      <p className={chosen === undefined ? "quiet" : ""} style={{ minHeight: 66 }}>
        {text}
      </p>
      <Button type="primary" disabled={chosen === undefined} onClick={chosen}>
        {does}
      </Button>
    </Card>
  );
}
