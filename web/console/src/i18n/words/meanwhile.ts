import { words } from "./words";

export const meanwhile = words(
  {
    "meanwhile.title": "Somebody else has saved this meanwhile",
    "meanwhile.choose":
      "What they changed and stands otherwise here is below. Choose whose it is to be; all else stays as you typed it.",
    "meanwhile.elsewhere": "Nothing that they changed stands otherwise here. Save once more.",
    "meanwhile.whose": "{{name}}: whose?",
    "meanwhile.mine": "Here:",
    "meanwhile.theirs": "Saved by them:",
    "meanwhile.saveSo": "Save so",
    "meanwhile.save": "Save once more",
    "meanwhile.yes": "on",
    "meanwhile.no": "off",
    "meanwhile.nothing": "nothing",
  },
  {
    "meanwhile.title": "期间已有人保存过修改",
    "meanwhile.choose": "以下是对方修改过、且与此处不同的内容。请选择以哪一方为准；其余保持你填写的内容。",
    "meanwhile.elsewhere": "对方的修改与此处没有不同。请再保存一次。",
    "meanwhile.whose": "{{name}}：以哪一方为准？",
    "meanwhile.mine": "此处：",
    "meanwhile.theirs": "对方保存的：",
    "meanwhile.saveSo": "按此保存",
    "meanwhile.save": "再次保存",
    "meanwhile.yes": "开",
    "meanwhile.no": "关",
    "meanwhile.nothing": "空",
  },
);
