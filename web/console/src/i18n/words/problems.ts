import { words } from "./words";

export const problems = words(
  {
    "problems.title": "Codes of errors",
    "problems.all": "All codes",
    "problems.text": "They stay the same in later versions, and the API answers them, too.",
    "problems.status": "HTTP status {{status}}",
    "problems.unknown": "This version of the console does not know the code. The server's log says more.",
    "problem.explain": "What the code {{code}} means (in another tab)",
  },
  {
    "problems.title": "错误代码",
    "problems.all": "全部代码",
    "problems.text": "代码在以后的版本中保持不变，API 也会返回。",
    "problems.status": "HTTP 状态码 {{status}}",
    "problems.unknown": "此版本的控制台不认识该代码。详情见服务器日志。",
    "problem.explain": "代码 {{code}} 的含义（在新标签页中打开）",
  },
);
