import { ArrowLeftOutlined, WechatOutlined } from "@ant-design/icons";
import { Button, Card, Tag } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";

/** First the source of identities, then the way to log in by it. */
export function Choose() {
  const { t } = useWords();
  const go = useNavigate();
  const [weChat, setWeChat] = useState(false);
  if (!weChat) {
    return (
      <>
        <Head title={t("choose.source")} text={t("choose.sourceText")} />
        <div className="cards">
          <Choice title={t("choose.wechat")} text={t("choose.wechatText")} chosen={() => setWeChat(true)} />
        </div>
      </>
    );
  }
  return (
    <>
      <Head title={t("choose.mode")} text={t("choose.modeText")}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => setWeChat(false)}>
          {t("choose.back")}
        </Button>
      </Head>
      <div className="cards">
        <Choice
          title={t("choose.account")}
          text={t("choose.accountText")}
          chosen={() => void go("../connections/new/official-account", { relative: "route" })}
        />
        <Choice
          title={t("choose.mini")}
          text={t("choose.miniText")}
          chosen={() => void go("../connections/new/mini-program", { relative: "route" })}
        />
        <Choice title={t("choose.platform")} text={t("choose.platformText")} />
      </div>
    </>
  );
}

function Choice({ title, text, chosen }: { title: string; text: string; chosen?: () => void }) {
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
        {t("choose.add")}
      </Button>
    </Card>
  );
}
