package dev.saoma.server.connection;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the settings of a connection, and what to do about it. Never repeats what was entered: it may
/// be most of a secret.
public enum ConnectionFlaw {
    IDENTIFIER(
            "identifier",
            "标识符由小写字母、数字和 - 组成，少于 32 个字符。",
            "An identifier has lowercase letters, digits and '-', and fewer than 32 characters."),
    DISPLAY_NAME("display-name", "请填写显示名称，最多 100 个字符。", "A display name is needed, of at most 100 characters."),
    APP_ID(
            "app-id",
            "AppID 以 wx 开头，后接 16 个小写字母或数字。在公众平台的开发者设置中复制。",
            "An AppID is 'wx' and 16 lowercase letters and digits. Copy it from the developer settings at WeChat."),
    APP_SECRET(
            "app-secret",
            "AppSecret 为 32 个小写字母或数字。在公众平台的开发者设置中复制。",
            "An AppSecret is 32 lowercase letters and digits. Copy it from the developer settings at WeChat."),
    ORIGINAL_ID(
            "original-id",
            "原始 ID 以 gh_ 开头，后接字母或数字；也可以不填。",
            "An original id is 'gh_' and letters and digits. It can be left out."),
    TOKEN("token", "令牌 (Token) 为 3 至 32 个字母或数字。", "The Token is 3 to 32 letters and digits."),
    ENCODING_AES_KEY(
            "encoding-aes-key",
            "消息加解密密钥 (EncodingAESKey) 为 43 个字母或数字。",
            "The EncodingAESKey is 43 letters and digits."),
    NO_ENCODING_AES_KEY(
            "encoding-aes-key",
            "只有明文模式可以不填消息加解密密钥 (EncodingAESKey)。",
            "The EncodingAESKey can be left out in plaintext mode only."),
    MESSAGE_MODE(
            "message-mode",
            "消息加解密方式为 plaintext（明文）、compatible（兼容）或 safe（安全）。",
            "The message mode is plaintext, compatible or safe, as chosen at WeChat."),
    API_BASE_URL(
            "api-base-url",
            "接口地址为 http 或 https 地址，结尾不带 /；也可以不填。",
            "An API address begins with http or https and has no '/' at its end. It can be left out."),
    IDENTIFIER_CHANGED(
            "identifier",
            "标识符不能修改：它是微信服务器地址的一部分。请改回原来的标识符，或换一个 id 新建连接。",
            "An identifier cannot be changed: the address that WeChat knows contains it. Keep the former one, or use"
                    + " another id for another connection."),
    POOL_CHANGED(
            "id",
            "此 id 的连接属于另一个用户池，不能移动。请换一个 id。",
            "The connection of this id belongs to another pool and cannot be moved. Use another id."),
    IDENTIFIER_TAKEN(
            "identifier",
            "此用户池中已有连接使用这个标识符。请换一个。",
            "Another connection of this pool has this identifier. Use another one.");

    private final String field;
    private final String zh;
    private final String en;

    ConnectionFlaw(String field, String zh, String en) {
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
