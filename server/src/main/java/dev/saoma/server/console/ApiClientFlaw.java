package dev.saoma.server.console;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the settings of a client of the admin API, and what to do about it.
public enum ApiClientFlaw {
    CLIENT_ID("client-id", "client-id 为 24 位小写十六进制字符。", "A client id is 24 lowercase hex characters."),
    NAME("name", "请填写名称，最多 100 个字符，不能含不可见字符。", "A name is needed, of at most 100 characters, none of them invisible."),
    CLIENT_SECRET(
            "client-secret",
            "client-secret 至少 32 个字符，请使用随机值。",
            "A client secret has at least 32 characters. Use a random one."),
    SCOPE(
            "scopes",
            "scopes 中有不存在的权限。可用的有：" + all() + "。",
            "The scopes name one that does not exist. There are: " + all() + "."),
    OF_ANOTHER_POOL(
            "client-id",
            "此 client-id 属于另一个用户池，不能移动。请换一个。",
            "The client of this id belongs to another pool and cannot be moved. Use another client id."),
    OF_AN_APPLICATION("client-id", "已有应用使用这个 client-id。请换一个。", "An application has this client id. Use another one."),

    TOO_MANY("name", "一个用户池最多 100 个程序，请先删除不用的。", "A pool has a hundred of them at most. Delete one first."),
    FORMER_HOURS("formerHours", ApplicationFlaw.FORMER_HOURS.zh(), ApplicationFlaw.FORMER_HOURS.en());

    private final String field;
    private final String zh;
    private final String en;

    ApiClientFlaw(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    private static String all() {
        return String.join(", ", ApiScope.ofPool().stream().map(ApiScope::value).toList());
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
