package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with what an account is to say, and what to do about it.
public enum ReplyFlaw {
    LANGUAGE("默认语言为 zh-CN 或 en。", "The language is zh-CN or en."),
    FIRST(
            "优先回复方为 auto（登录由 Saoma 回复，其余由路由回复）、saoma 或 route。",
            "Who answers first is auto (Saoma about logins, a route about all else), saoma or route."),
    CHANNEL(
            "发送方式为 answer（作为推送的回复）或 message（客服消息，用于由自有服务器转发推送的情况）。",
            "The channel is answer (in answer to a push) or message (a customer message, for when your own server takes"
                    + " the pushes and hands them on)."),
    KIND("回复类型为 none（不回复）、text（文本）或 news（图文）。", "The kind of a reply is none, text or news."),
    NO_TEXT(
            "请填写 zh 或 en 文字；只填一种时两种语言都用它。",
            "A text is needed, zh or en. With one alone, it is used for both languages."),
    NO_TITLE("图文回复需要 title-zh 或 title-en 标题。", "A news reply needs a title, title-zh or title-en."),
    TOO_LONG(
            "文字过长：文本不超过 1000 字节（约 330 个汉字），标题不超过 200 字节。",
            "This is too long: a text has at most 1000 bytes, a title at most 200."),
    UNKNOWN_GAP(
            "此处没有这个占位符。欢迎语可用 {account} {time}；登录回复还可用 {application} {host} {device} {place} {link}。",
            "There is no such placeholder here. A welcome has {account} and {time}; a login also has {application},"
                    + " {host}, {device}, {place} and {link}."),
    NO_LINK(
            "登录回复需要 {link}，让不是本人的人能结束登录；图文回复的链接默认就是它。",
            "A login reply needs {link}, by which somebody who it was not can end the login; the link of a news reply is"
                    + " that by default."),
    URL("链接为完整的 http 或 https 地址。", "A link is a complete http or https address.");

    private final String zh;
    private final String en;

    ReplyFlaw(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// What is wrong, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
