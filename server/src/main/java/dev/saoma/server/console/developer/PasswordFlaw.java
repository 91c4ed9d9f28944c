package dev.saoma.server.console.developer;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with a new password, and what to do about it.
public enum PasswordFlaw {
    SHORT("请使用至少 12 个字符：几个不相关的词即可。", "Use 12 characters or more: some words that have nothing to do with one another."),
    LONG("请使用最多 200 个字符。", "Use 200 characters at most."),
    COMMON(
            "这个密码太常见，会被最先猜到。请使用几个不相关的词。",
            "This is among the passwords that are guessed first. Use some words that have nothing to do with one another."),
    OF_THE_ADDRESS("密码不能与邮箱地址相同。", "Use something else than the e-mail address.");

    private final String zh;
    private final String en;

    PasswordFlaw(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// What is wrong, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
