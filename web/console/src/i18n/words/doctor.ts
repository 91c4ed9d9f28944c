import { words } from "./words";

/** The doctor's steps, as the server calls them. */
export const doctor = words(
  {
    "doctor.step.public-address": "Public address",
    "doctor.step.credentials": "AppID and AppSecret",
    "doctor.step.egress-ip": "Our IP address and the whitelist",
    "doctor.step.account-type": "Account type and QR permission",
    "doctor.step.program-code": "The code and the page that it leads to",
    "doctor.step.server-address": "Server address at WeChat",
    "doctor.step.callback-check": "From WeChat to the server",
    "doctor.step.firewall": "WeChat's own addresses",
    "doctor.step.last-push": "The last push",
    "doctor.step.questions": "Whether what is asked after a scan arrives",
    "doctor.step.web-domain": "The domain of web authorization",
    "doctor.step.quotas": "Quotas",
    "doctor.step.token-owner": "Whether another system takes the token away",
  },
  {
    "doctor.step.public-address": "公网地址",
    "doctor.step.credentials": "AppID 与 AppSecret",
    "doctor.step.egress-ip": "出口 IP 与白名单",
    "doctor.step.account-type": "账号类型与二维码权限",
    "doctor.step.program-code": "小程序码与页面",
    "doctor.step.server-address": "微信后台的服务器地址",
    "doctor.step.callback-check": "微信到服务器的网络",
    "doctor.step.firewall": "微信的服务器 IP",
    "doctor.step.last-push": "最近一次推送",
    "doctor.step.questions": "扫码后的提问能否送达",
    "doctor.step.web-domain": "网页授权域名",
    "doctor.step.quotas": "接口调用额度",
    "doctor.step.token-owner": "access_token 是否被其他系统刷新",
  },
);
