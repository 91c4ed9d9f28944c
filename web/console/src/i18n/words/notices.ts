import { words } from "./words";

export const notices = words(
  {
    "notice.app-id-refused":
      "Nobody can log in by {{name}}: WeChat does not know its AppID ({{since}}, {{errcode}}). Compare it with the one in WeChat's admin.",
    "notice.secret-refused":
      "Nobody can log in by {{name}}: WeChat refused its AppSecret ({{since}}, {{errcode}}). Enter the one that is good now; if it is mended at WeChat, run the doctor.",
    "notice.address-refused": "Nobody can log in by {{name}} ({{since}}, {{errcode}}): {{why}}",
    "notice.address-refused.known":
      "Nobody can log in by {{name}}: WeChat takes no calls from {{address}} ({{since}}). Put {{address}} on the IP whitelist in WeChat's admin, wait a few minutes, then have the doctor try it again.",
    "notice.account-refused": "Nobody can log in by {{name}} ({{since}}, {{errcode}}): {{why}}",
    "notice.codes-refused":
      "Nobody can log in by {{name}}: WeChat makes no QR codes for it ({{since}}, {{errcode}}). {{why}}",
    "notice.quota-used-up":
      "{{name}} gets no more QR codes today: WeChat's quota of calls is used up ({{since}}, {{errcode}}). It is back after midnight, China time. Quotas tell what used it up; WeChat's admin says how to get more.",
    "notice.why": "{{meaning}} {{advice}}",
    "notice.chip.app-id-refused": "AppID wrong",
    "notice.chip.secret-refused": "AppSecret refused",
    "notice.chip.address-refused": "IP not whitelisted",
    "notice.chip.account-refused": "No token from WeChat",
    "notice.chip.codes-refused": "May not make codes",
    "notice.chip.quota-used-up": "Quota used up",
    "notice.chip.doctor-failed": "Fault found",
    "notice.doctor-failed":
      "The doctor found something wrong here at {{at}}. Whether it is mended since, it tells when it is run again.",
    "notice.route-dead-letters": "Pushes of {{name}} could not be forwarded: there are dead letters.",
    "notice.webhook-dead-letters": "{{name}} missed messages: there are dead letters.",
    "notice.webhook-failing": "Nothing has arrived at the webhook {{name}} since {{since}}.",
    "notice.webhook-disabled": "The webhook {{name}} was disabled: it is told nothing any more.",
    "notice.check-refused": "WeChat's check of the address at {{at}} was refused.",
    "notice.mode-differs": "The last push came in the mode “{{came}}”, and “{{set}}” is set here.",
    "notice.look": "Look",
  },
  {
    "notice.app-id-refused":
      "无法通过 {{name}} 登录：微信不认识其 AppID（{{since}}，{{errcode}}）。请与公众平台中的 AppID 核对。",
    "notice.secret-refused":
      "无法通过 {{name}} 登录：微信拒绝了其 AppSecret（{{since}}，{{errcode}}）。请填写当前有效的 AppSecret；若已在微信侧修正，请重新运行诊断。",
    "notice.address-refused": "无法通过 {{name}} 登录（{{since}}，{{errcode}}）：{{why}}",
    "notice.address-refused.known":
      "无法通过 {{name}} 登录：微信拒绝来自 {{address}} 的调用（{{since}}）。请将 {{address}} 加入公众平台的 IP 白名单，几分钟后重新运行诊断。",
    "notice.account-refused": "无法通过 {{name}} 登录（{{since}}，{{errcode}}）：{{why}}",
    "notice.codes-refused": "无法通过 {{name}} 登录：微信不为其生成二维码（{{since}}，{{errcode}}）。{{why}}",
    "notice.quota-used-up":
      "{{name}} 今天无法再获取二维码：微信的调用配额已用完（{{since}}，{{errcode}}）。北京时间零点后恢复。“配额”页显示用在了哪里；如需更多，请在公众平台申请。",
    "notice.why": "{{meaning}}{{advice}}",
    "notice.chip.app-id-refused": "AppID 有误",
    "notice.chip.secret-refused": "AppSecret 被拒绝",
    "notice.chip.address-refused": "IP 不在白名单",
    "notice.chip.account-refused": "微信未发放令牌",
    "notice.chip.codes-refused": "无二维码权限",
    "notice.chip.quota-used-up": "今日配额用完",
    "notice.chip.doctor-failed": "诊断发现问题",
    "notice.doctor-failed": "{{at}} 的诊断发现问题。之后是否已经修正，请重新诊断确认。",
    "notice.route-dead-letters": "{{name}} 的推送未能转发，有死信。",
    "notice.webhook-dead-letters": "{{name}} 错过了消息，有死信。",
    "notice.webhook-failing": "自 {{since}} 起，Webhook {{name}} 未能送达。",
    "notice.webhook-disabled": "Webhook {{name}} 已停用，不再接收通知。",
    "notice.check-refused": "{{at}} 微信对地址的验证未通过。",
    "notice.mode-differs": "最近一次推送使用“{{came}}”，此处设置的是“{{set}}”。",
    "notice.look": "查看",
  },
);
