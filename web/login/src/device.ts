export type Device = "computer" | "phone" | "wechat";

/** WeChat for Windows and macOS has a browser too; there the phone is at hand and the code is scanned as usual. */
export function deviceOf(userAgent: string): Device {
  if (!/Android|iPhone|iPad|iPod|Mobile|HarmonyOS/i.test(userAgent)) return "computer";
  return /MicroMessenger/i.test(userAgent) ? "wechat" : "phone";
}
