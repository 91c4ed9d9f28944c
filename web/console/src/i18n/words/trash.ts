import { words } from "./words";

export const trash = words(
  {
    "trash.lately": "{{count}} deleted lately",
    "trash.until": "It will be erased on {{at}}. Until then it can be restored.",
    "trash.restore": "Restore",
    "trash.restoreThat": "Restore {{name}}",
    "trash.deleted": "{{name}} was deleted.",
    "trash.undo": "Undo",
    "trash.restored": "{{name}} is back.",
    "trash.failed": "{{name}} could not be restored: {{why}}",
    "trash.tooLate": "it has been restored already, or was erased.",
    "trash.applications":
      "Nobody logs in to it any more, and its tokens end for good. For some days it can be restored, with its client_secret.",
    "trash.applications.public":
      "Nobody logs in to it any more, and its tokens end for good. For some days it can be restored.",
    "trash.connections":
      "Nobody logs in by it any more, and WeChat's pushes are answered no more. Its users stay. For some days it can be restored, with its secrets, routes and replies. Until it is erased its identifier is kept: a new official account with it brings this one back, with the new settings.",
    "trash.programs":
      "Nobody logs in by it any more. Its users stay. For some days it can be restored. Until it is erased its identifier is kept: a new mini program with it brings this one back, with the new settings.",
    "trash.webhooks":
      "It is told nothing any more. For some days it can be restored, with its secret; what happens meanwhile it is not told.",
  },
  {
    "trash.lately": "最近删除 {{count}} 项",
    "trash.until": "将于 {{at}} 彻底删除，在此之前可以恢复。",
    "trash.restore": "恢复",
    "trash.restoreThat": "恢复 {{name}}",
    "trash.deleted": "已删除 {{name}}。",
    "trash.undo": "撤销",
    "trash.restored": "已恢复 {{name}}。",
    "trash.failed": "无法恢复 {{name}}：{{why}}",
    "trash.tooLate": "它已被恢复，或已彻底删除。",
    "trash.applications": "之后无法再登录此应用，它的令牌永久失效。几天之内可以恢复，client_secret 不变。",
    "trash.applications.public": "之后无法再登录此应用，它的令牌永久失效。几天之内可以恢复。",
    "trash.connections":
      "访客将无法通过它登录，微信的推送也不再应答。用户会保留。几天之内可以恢复，包括密钥、转发和回复。在此期间标识符会保留：用它新建公众号，就是以新的设置恢复它。",
    "trash.programs":
      "之后无法再通过它登录。用户会保留。几天之内可以恢复。在此期间标识符会保留：用它新建小程序，就是以新的设置恢复它。",
    "trash.webhooks": "不再向它发送任何内容。几天之内可以恢复，密钥不变；在此期间发生的事不会补发。",
  },
);
