import { expect, test } from "vitest";
import { isOutOfReach, reachOf } from "./reach";
import type { SystemInfo } from "./types";

test("the host of an address tells from where it may be opened", () => {
  const hosts = (reach: string, ...all: string[]) =>
    expect(all.map((host) => [host, reachOf(`http://${host}:7400/`)])).toEqual(all.map((host) => [host, reach]));
  hosts("this machine", "localhost", "main.localhost", "127.0.0.1", "[::1]");
  hosts("own network", "10.1.2.3", "172.16.0.1", "172.31.0.1", "192.168.1.20", "100.64.0.1", "169.254.1.1");
  hosts("own network", "[fd00::1]", "[fe80::1]", "saoma", "mac.local", "login.internal");
  hosts("everywhere", "login.example.org", "8.8.8.8", "172.32.0.1", "100.128.0.1", "[2001:db8::1]", "10.example.org");
});

test("only WeChat itself cannot reach a private address", () => {
  const system = (publicUrl: string, weChatApi: string) => ({ publicUrl, weChatApi }) as SystemInfo;
  expect(isOutOfReach(system("http://localhost:7400", "https://api.weixin.qq.com"))).toBe(true);
  expect(isOutOfReach(system("http://localhost:7400", "http://localhost:7402"))).toBe(false);
  expect(isOutOfReach(system("https://login.example.org", "https://api.weixin.qq.com"))).toBe(false);
});
