import { words } from "./words";

export const keys = words(
  {
    "keys.signing": "Signing keys",
    "keys.text": "They sign what websites believe. Saoma replaces them by itself.",
    "keys.rotate": "Replace keys",
    "keys.rotateText":
      "The new keys are announced first and sign a little later. The former ones stay published until all that they signed is over: websites have nothing to do.",
    "keys.algorithm": "Algorithm",
    "keys.state": "State",
    "keys.signsFrom": "Signs from",
    "key.announced": "Announced",
    "key.signing": "Signing",
    "key.published": "Published",
    "key.kept": "Kept",
  },
  {
    "keys.signing": "签名密钥",
    "keys.text": "用于签名网站所信任的令牌。系统会自动更换。",
    "keys.rotate": "更换密钥",
    "keys.rotateText": "新密钥先公布，稍后开始签名。原密钥在其签名的令牌全部失效前仍然公布，网站无需任何操作。",
    "keys.algorithm": "算法",
    "keys.state": "状态",
    "keys.signsFrom": "开始签名",
    "key.announced": "已公布",
    "key.signing": "签名中",
    "key.published": "仍有效",
    "key.kept": "保留",
  },
);
