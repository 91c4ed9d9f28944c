package dev.saoma.server.connection;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the settings of a connection, and what to do about it. Never repeats what was entered:
/// it may be most of a secret.
public enum ConnectionFlaw {
    IDENTIFIER(
            "identifier",
            "标识符由小写字母、数字和 - 组成，少于 32 个字符。",
            "An identifier has lowercase letters, digits and '-', and fewer than 32 characters."),
    DISPLAY_NAME(
            "display-name",
            "请填写显示名称，最多 100 个字符，不能含不可见字符。",
            "A display name is needed, of at most 100 characters, none of them invisible."),
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
    API_BASE_URL_CHANGED(
            "api-base-url",
            "接口地址只能在配置文件中设置：AppSecret 会发往该地址。",
            "The API address is set in the configuration file only: the AppSecret is sent there."),
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
            "此用户池中已有连接（或最近删除的连接）使用这个标识符。请换一个。",
            "Another connection of this pool has this identifier, or one that was deleted lately. Use another one."),
    REQUIRE_MODE(
            "require-mode",
            "require-mode 为 true（拒绝保护程度低于消息加解密方式的推送）或 false。",
            "require-mode is true, to refuse pushes that are less protected than the message mode, or false."),
    WEB_AUTHORIZATION(
            "web-authorization",
            "网页授权 (web-authorization) 为 off（不使用）、base（静默授权）或 userinfo（用户同意后授权）。",
            "web-authorization is off, base (without a question) or userinfo (WeChat asks the person to agree)."),
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
            "没有经过验证的字段可供字段匹配：公众号不提供；小程序提供手机号，但须为 ask-phone: true。也可改用 ask-binding（询问绑定）或 none。",
            "There is no verified field to match by: an official account gives none, and a mini program the phone"
                    + " number only with ask-phone: true. Or use ask-binding or none."),
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
    TYPE_CHANGED(
            "type",
            "此 id 的连接是另一种类型，不能改变。请换一个 id 新建连接。",
            "The connection of this id is of another type, which cannot be changed. Use another id."),
    CALLBACK_URL(
            "callback-url",
            "回调地址为 http 或 https 网页地址，不含 # 部分；也可以不填。",
            "A callback URL is the http or https address of a page, without a '#' part. It can be left out."),
    PRIVATE_DEPLOYMENT(
            "private-deployment",
            "private-deployment 为 true（使用自己的小程序，填写 app-id 和 app-secret）或 false（使用本系统默认的小程序）。",
            "private-deployment is true, for a mini program of your own with its app-id and app-secret, or false, for"
                    + " the installation's."),
    NOT_PRIVATE(
            "private-deployment",
            "填写了 app-id 或 app-secret，但未开启私有化部署。请设 private-deployment: true，或删除它们。",
            "There is an app-id or app-secret, but private-deployment is not on. Set private-deployment: true, or take"
                    + " them out."),
    NO_SHARED_MINI_PROGRAM(
            "private-deployment",
            "本系统没有默认的小程序 (saoma.wechat.mini-program)。请配置它，或设 private-deployment: true 并填写自己的小程序。",
            "This installation has no mini program of its own (saoma.wechat.mini-program). Configure one there, or set"
                    + " private-deployment: true and enter yours."),
    PAGE(
            "page",
            "小程序页面路径形如 pages/login/index：开头不带 /，不含参数，最多 128 个字符。",
            "A page is a path such as pages/login/index, without a leading '/' or parameters, of at most 128"
                    + " characters."),
    CHECK_PATH(
            "check-path",
            "check-path 为 true（只在已发布版本含有该页面时生成小程序码）或 false。",
            "check-path is true, for codes only if the released version has the page, or false."),
    ENV_VERSION(
            "env-version",
            "小程序版本为 release（正式版）、trial（体验版）或 develop（开发版）。",
            "The version is release, trial or develop."),
    ASK_PHONE(
            "ask-phone",
            "ask-phone 为 true（获取手机号）或 false。个人主体的小程序无法获取手机号。",
            "ask-phone is true, to ask for the phone number, or false. A mini program of a private person cannot."),
    ASK_PHONE_AGAIN_AFTER(
            "ask-phone-again-after",
            "再次获取手机号的间隔为 1h 至 3650d，例如 180d，且 ask-phone 为 true；不填则每人只获取一次。",
            "The time after which the phone number is asked for again is from 1h to 3650d, such as 180d, and ask-phone"
                    + " is true. Left out, each person is asked once."),
    LOGO_FORM(
            "logo",
            "Logo 须为 PNG 或 JPEG 图片；不支持 SVG（其中可能含有程序）、WebP 等格式。请另存为 PNG。",
            "A logo is a PNG or JPEG picture. SVG, which can hold programs, WebP and others are not taken: save it as"
                    + " PNG."),
    LOGO_SIZE(
            "logo",
            "Logo 最大 1 MB，边长 32 至 2048 像素，长宽比不超过 2:1。",
            "A logo has at most 1 MB, sides of 32 to 2048 pixels, and no side more than twice the other."),
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
