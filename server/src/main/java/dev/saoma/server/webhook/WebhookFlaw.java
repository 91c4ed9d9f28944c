package dev.saoma.server.webhook;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with what somebody filled in for a webhook. Never repeats what was entered.
public enum WebhookFlaw {
    NAME(
            "name",
            "名称最多 100 个字符，不能含不可见字符；可以留空。",
            "A name has at most 100 characters, none of them invisible. It can be left empty."),
    URL(
            "url",
            "地址为完整的 https 地址，最多 500 个字符，不含用户名、密码和 #。",
            "An address is a complete https address of at most 500 characters, without user name, password and '#'."),
    HOST(
            "url",
            "域名须填写其 ASCII 形式（以 xn-- 开头）。",
            "Write a host in other letters in its ASCII form, which begins with xn--."),
    NOT_ENCRYPTED(
            "url",
            "地址须使用 https。只有 saoma.webhook.allowed-networks 中的网络可以用 http。",
            "The address needs https; http will do only in a network that saoma.webhook.allowed-networks names."),
    NOT_PUBLIC(
            "url",
            "此地址不在公网上。如确需使用，请将其网络加入 saoma.webhook.allowed-networks。",
            "This address is not on the public internet. If it is meant, add its network to"
                    + " saoma.webhook.allowed-networks."),
    EVENTS("events", "请至少选择一个已知的事件。", "Choose at least one event, and only such as there are."),
    TOO_MANY("url", "一个用户池最多 20 个 Webhook。请先删除一些。", "A pool has at most 20 webhooks. Delete some first.");

    private final String field;
    private final String zh;
    private final String en;

    WebhookFlaw(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    /// The field that is wrong.
    public String field() {
        return field;
    }

    /// What is wrong, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
