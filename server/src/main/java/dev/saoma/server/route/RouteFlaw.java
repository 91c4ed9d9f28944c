package dev.saoma.server.route;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the settings of a route, and what to do about it. Never repeats what was entered.
public enum RouteFlaw {
    NAME(
            "name",
            "请填写路由名称，最多 100 个字符，不能含不可见字符。",
            "A route needs a name, of at most 100 characters, none of them invisible."),
    NAME_TAKEN("name", "此连接已有同名的路由。请换一个名称。", "Another route of this connection has this name. Use another one."),
    TOO_MANY("name", "一个连接最多 20 条路由。请合并或删去一些。", "A connection has at most 20 routes. Merge some, or leave some out."),
    TARGET(
            "target",
            "目标为完整的 https 地址，最多 500 个字符，不含用户名、密码和 #。",
            "A target is a complete https address of at most 500 characters, without user name, password and '#'."),
    TARGET_HOST(
            "target",
            "域名须填写其 ASCII 形式（以 xn-- 开头）。",
            "Write a host in other letters in its ASCII form, which begins with xn--."),
    TARGET_NOT_ENCRYPTED(
            "target",
            "目标须使用 https。只有 saoma.route.allowed-networks 中的网络可以用 http。",
            "A target needs https; http will do only in a network that saoma.route.allowed-networks names."),
    TARGET_NOT_PUBLIC(
            "target",
            "此目标不在公网上。如确需使用，请将其网络加入 saoma.route.allowed-networks。",
            "This target is not on the public internet. If it is meant, add its network to"
                    + " saoma.route.allowed-networks."),
    SECRET(
            "secret",
            "secret 为 whsec_ 后接 24 至 64 字节的 base64，可用 openssl rand -base64 32 生成。",
            "A secret is 'whsec_' and 24 to 64 bytes in base64, as openssl rand -base64 32 makes them."),
    MESSAGE_TYPE(
            "message-types",
            "消息类型为微信的 MsgType，例如 text、image、event。",
            "A message type is WeChat's MsgType, such as text, image or event."),
    EVENT(
            "events",
            "事件为微信的 Event，例如 subscribe、SCAN、CLICK。",
            "An event is WeChat's Event, such as subscribe, SCAN or CLICK."),
    SCENE_PREFIX(
            "scene-prefixes",
            "场景值前缀为 1 至 64 个不含空格的可见字符，不带 qrscene_。",
            "A scene prefix has 1 to 64 visible ASCII characters, no space, and not the qrscene_ that WeChat puts before"
                    + " it."),
    ORDER("routes", "请列出此连接的所有路由，每条一次。", "Name each route of the connection once, and no others."),
    SECOND_ANSWER(
            "answers",
            "每个连接只能有一条路由负责回复，已有另一条。请将其中一条改为 answers: false。",
            "Only one route of a connection can answer, and another one does. Set answers: false for one of them.");

    private final String field;
    private final String zh;
    private final String en;

    RouteFlaw(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /// The setting that is wrong, as it is written in a configuration file.
    public String field() {
        return field;
    }

    /// What is wrong, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
