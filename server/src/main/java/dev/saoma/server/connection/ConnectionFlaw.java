package dev.saoma.server.connection;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the settings of a connection, and what to do about it. Never repeats what was entered:
/// it may be most of a secret.
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
            "Another connection of this pool has this identifier. Use another one."),
    REQUIRE_MODE(
            "require-mode",
            "require-mode 为 true（拒绝保护程度低于消息加解密方式的推送）或 false。",
            "require-mode is true, to refuse pushes that are less protected than the message mode, or false."),
    LOGIN_ONLY(
            "login-only",
            "仅登录模式 (login-only) 为 true（只能登录既有账号）或 false。",
            "login-only is true, so that only users who exist can log in, or false."),
    ASSOCIATION(
            "association",
            "账号身份关联 (association) 为 none（不关联）、field-matching（字段匹配）或 ask-binding（询问绑定）。",
            "The association is none, field-matching or ask-binding."),
    NOTHING_TO_MATCH(
            "association",
            "公众号不提供经过验证的字段，无法进行字段匹配。请改用 ask-binding（询问绑定）或 none；按手机号匹配需使用小程序。",
            "An official account gives no verified field to match by. Use ask-binding or none; a phone number comes"
                    + " with a mini program only."),
    ASSOCIATION_FIELDS(
            "association-fields",
            "字段匹配 (association-fields) 目前只支持 phone（微信验证过的手机号）。",
            "What is matched by is phone: nothing else is vouched for by WeChat."),
    ASSOCIATION_METHODS(
            "association-methods",
            "询问绑定方式 (association-methods) 可选 username-password、phone-password、email-password、phone-code、email-code。",
            "The methods of ask-binding are username-password, phone-password, email-password, phone-code and"
                    + " email-code."),
    ON_LEAVE(
            "on-leave",
            "取消关注时的处理为 keep（保留）、mark（标记）或 end-sessions（结束会话）。",
            "What happens when somebody unfollows is keep, mark or end-sessions."),
    AUTHING_JSON(
            "forwarding.authing-json",
            "authing-json 为 true（接收 Authing 示例转发程序的 JSON）或 false。",
            "authing-json is true, to take the JSON of Authing's demo forwarder, or false."),
    FORWARDING_SECRET(
            "forwarding.secret",
            "转发密钥为 whsec_ 加 24 至 64 字节的 base64。可由系统生成。",
            "A forwarding secret is 'whsec_' and 24 to 64 bytes in base64. One can be generated."),
    FORWARDING_NEEDS_KEY(
            "forwarding.authing-json",
            "接收此 JSON 需要消息加解密密钥 (EncodingAESKey)：它不带签名，只有加密内容可信。" + "请填写密钥，或改用转发密钥 (forwarding.secret)。",
            "This JSON needs an EncodingAESKey: it has no signature, and only what is encrypted can be believed."
                    + " Enter the key, or use a forwarding secret."),
    APP_ID_IN_USE(
            "app-id",
            "已有用户通过此 AppID 登录过，不能修改：openid 只在原来的 AppID 下有效，修改后这些用户将无法登录。" + "请改回原来的 AppID，或新建连接。",
            "People are known by their openids of the present AppID, and each AppID has other ones: after the change"
                    + " none of them could log in. Keep the AppID, or make another connection.");

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
