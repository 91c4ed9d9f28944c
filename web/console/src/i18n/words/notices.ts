import { words } from "./words";

export const notices = words(
  {
    "notice.secret-refused": "WeChat refused the AppSecret of {{name}} at {{since}}: enter the one that is good now.",
    "notice.doctor-failed": "The doctor last found something wrong here ({{at}}).",
    "notice.route-dead-letters": "Pushes of {{name}} could not be forwarded: there are dead letters.",
    "notice.webhook-dead-letters": "{{name}} missed messages: there are dead letters.",
    "notice.webhook-failing": "Nothing has arrived at the webhook {{name}} since {{since}}.",
    "notice.webhook-disabled": "The webhook {{name}} was disabled: it is told nothing any more.",
    "notice.check-refused": "WeChat's check of the address at {{at}} was refused.",
    "notice.mode-differs": "The last push came in the mode “{{came}}”, and “{{set}}” is set here.",
    "notice.look": "Look",
  },
  {
    "notice.secret-refused": "微信于 {{since}} 拒绝了 {{name}} 的 AppSecret，请填写当前有效的 AppSecret。",
    "notice.doctor-failed": "最近一次诊断发现问题（{{at}}）。",
    "notice.route-dead-letters": "{{name}} 的推送未能转发，有死信。",
    "notice.webhook-dead-letters": "{{name}} 错过了消息，有死信。",
    "notice.webhook-failing": "自 {{since}} 起，Webhook {{name}} 未能送达。",
    "notice.webhook-disabled": "Webhook {{name}} 已停用，不再接收通知。",
    "notice.check-refused": "{{at}} 微信对地址的验证未通过。",
    "notice.mode-differs": "最近一次推送使用“{{came}}”，此处设置的是“{{set}}”。",
    "notice.look": "查看",
  },
);
