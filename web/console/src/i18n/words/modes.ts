import { words } from "./words";

/** Whom WeChat calls, and how a customer's own server hands pushes on. */
export const modes = words(
  {
    "connection.mode": "Server mode",
    "mode.text": "WeChat calls one address for each official account. Both ways work at once while you change over.",
    "mode.one": "Mode 1: WeChat calls Saoma",
    "mode.one.text":
      "The simplest. Nothing gets lost: messages, menus and everything else go on to your own servers by routes, and one of them can answer.",
    "mode.one.routes": "Routes: where pushes go on to",
    "mode.two": "Mode 2: WeChat calls your server",
    "mode.two.text":
      "Your handler stays as it is, and answers WeChat. A forwarder beside it hands the pushes on to Saoma, so that people can log in.",
    "forward.address": "Where your server forwards to",
    "forward.addressText":
      "At mp.weixin.qq.com stays your own server's address; Token, key and mode are the same here.",
    "forward.secret": "Forwarding secret",
    "forward.secret.none": "What starter and program sign with. nginx needs none.",
    "forward.secret.kept": "Stored, and not shown again. A new one ends it at once.",
    "forward.secret.make": "Make a secret",
    "forward.secret.new": "New secret",
    "forward.secret.newText":
      "Your server is refused until it has the new one; WeChat tries a push three times within some seconds.",
    "forward.secret.remove": "Remove",
    "forward.secret.removeText":
      "Only pushes that WeChat itself signed are taken from then on: whoever forwards with the secret is refused.",
    "forward.secret.once": "The secret is shown this once, here and below. Copy it now.",
    "forward.by": "Configuration of your server",
    "forward.starter": "Spring Boot",
    "forward.starter.text":
      "Your handler is a Spring Boot 4 application: one dependency, and a few lines of settings. Pushes are tried again for a day.",
    "forward.program": "Program",
    "forward.program.text":
      "You have no handler, or want none: it answers WeChat and forwards. Needs Java 25. Pushes are tried again for a day.",
    "forward.nginx": "nginx",
    "forward.nginx.text":
      "Your handler is anything behind nginx. Three things are yours: the path, your handler's address, and the certificates' file. There is no second try.",
    "forward.authing": "Take the JSON of Authing's demo forwarder",
    "forward.authing.text":
      "For who has that forwarder running. It carries no signature, so only what is encrypted is believed: that needs an EncodingAESKey.",
  },
  {
    "connection.mode": "服务器模式",
    "mode.text": "每个公众号在微信后台只能填写一个服务器地址。切换期间两种模式可以同时使用。",
    "mode.one": "模式一：微信推送到 Saoma",
    "mode.one.text": "最简单，而且不会丢失事件：消息、菜单等其他推送会按转发规则发送到你的服务器，并可由其中一台回复。",
    "mode.one.routes": "转发：推送还会发送到哪里",
    "mode.two": "模式二：微信推送到你的服务器",
    "mode.two.text": "你的程序保持不变，仍由它回复微信。旁边的转发程序把推送转给 Saoma，访客即可登录。",
    "forward.address": "你的服务器转发到的地址",
    "forward.addressText": "微信后台仍填写你自己的服务器地址；令牌、密钥和加解密方式与这里一致。",
    "forward.secret": "转发密钥",
    "forward.secret.none": "Starter 和独立程序用它签名。nginx 不需要。",
    "forward.secret.kept": "已保存，不再显示。更换后原密钥立即失效。",
    "forward.secret.make": "生成密钥",
    "forward.secret.new": "更换密钥",
    "forward.secret.newText": "你的服务器在换上新密钥之前会被拒绝；微信对每次推送在数秒内只尝试三次。",
    "forward.secret.remove": "移除",
    "forward.secret.removeText": "此后只接受微信自身签名的推送：仍用此密钥转发的程序会被拒绝。",
    "forward.secret.once": "密钥只在此处和下方显示这一次，请立即复制。",
    "forward.by": "你的服务器的配置",
    "forward.starter": "Spring Boot 应用",
    "forward.starter.text": "你的程序是 Spring Boot 4 应用：添加一个依赖和几行配置。未送达的推送会重试一天。",
    "forward.program": "独立程序",
    "forward.program.text": "没有自己的程序时使用：由它应答微信并转发，需要 Java 25。未送达的推送会重试一天。",
    "forward.nginx": "仅用 nginx",
    "forward.nginx.text": "你的程序在 nginx 之后。需要改三处：路径、程序的地址和证书文件。不会重试。",
    "forward.authing": "接收 Authing 示例转发程序的 JSON",
    "forward.authing.text": "适用于已在运行该转发程序的情况。它不带签名，只有加密内容可信：需要消息加解密密钥。",
  },
);
