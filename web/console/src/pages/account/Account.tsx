import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useNavigate } from "react-router";
import { useMe } from "../../api/queries";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Lone } from "../signin/SignIn";
import { OwnSessions } from "./OwnSessions";
import { PasskeyList } from "./PasskeyList";
import { Password } from "./Password";
import { SecondFactor } from "./SecondFactor";
import { WeChat } from "./WeChat";

/** What developers do with their own account, whichever pools they have a part in. */
export function AccountPage() {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe().data;
  return (
    <Lone wide signOut>
      <Head title={t("account.title")} text={me?.email ?? ""}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => void go("/")}>
          {t("account.back")}
        </Button>
      </Head>
      <Password />
      <PasskeyList />
      <WeChat />
      <SecondFactor />
      <OwnSessions />
    </Lone>
  );
}
