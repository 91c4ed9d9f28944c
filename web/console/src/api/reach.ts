import type { SystemInfo } from "./types";

/** Names of this very machine. */
const OWN = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/;

/** Networks of one's own (RFC 1918, 4193, 6598, and those that need no router), and names that only they know. */
const PRIVATE =
  /^(10\.\d|192\.168\.\d|169\.254\.\d|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[f[cd]|\[fe80)|^[^.[]+$|\.(local|lan|internal|home\.arpa)$/;

export type Reach = "this machine" | "own network" | "everywhere";

/** From where an address may be opened, as far as its host tells. */
export function reachOf(address: string): Reach {
  const { hostname } = new URL(address);
  if (OWN.test(hostname)) return "this machine";
  return PRIVATE.test(hostname) ? "own network" : "everywhere";
}

/** Whether a simulator plays WeChat, to which any address is good. */
export const isSimulated = (system: SystemInfo | undefined): boolean =>
  system !== undefined && new URL(system.weChatApi).hostname !== "api.weixin.qq.com";

/** Whether WeChat itself is to call this server and has no way to. */
export const isOutOfReach = (system: SystemInfo | undefined): boolean =>
  system !== undefined && !isSimulated(system) && reachOf(system.publicUrl) !== "everywhere";
