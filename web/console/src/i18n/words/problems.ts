import { words } from "./words";

export const problems = words(
  {
    "problems.title": "Codes of errors",
    "problems.all": "All codes",
    "problems.text": "They stay the same in later versions, and the API answers them, too.",
    "problems.status": "HTTP status {{status}}",
    "problems.unknown": "This version of the console does not know the code. The server's log says more.",
    "problems.wechat":
      "A code of WeChat's: it refuses this connection. The start page of the console says which connection it is, what is wrong and what to do.",
    "problem.explain": "What the code {{code}} means (in another tab)",
  },
  {
    "problems.title": "错误代码",
    "problems.all": "全部代码",
    "problems.text": "代码在以后的版本中保持不变，API 也会返回。",
    "problems.status": "HTTP 状态码 {{status}}",
    "problems.unknown": "此版本的控制台不认识该代码。详情见服务器日志。",
    "problems.wechat": "这是微信的错误代码：微信拒绝了某个连接。控制台首页会说明是哪个连接、原因以及解决办法。",
    "problem.explain": "代码 {{code}} 的含义（在新标签页中打开）",
  },
);
