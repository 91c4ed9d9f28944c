package dev.saoma.server.setup;

import dev.saoma.protocol.Bilingual;

/// What can be wrong with the setup in the configuration file, besides
/// [dev.saoma.server.connection.ConnectionFlaw], and what to do about it.
enum SetupFlaw {
    ID("id 为 24 位小写十六进制字符。", "An id is 24 lowercase hex characters."),
    SAME_ID("这个 id 已在前面使用。", "This id is used above already."),
    SLUG(
            "slug 由小写字母、数字和 - 组成，1 至 32 个字符，首尾不能是 -。",
            "A slug has 1 to 32 lowercase letters, digits and '-', and no '-' at either end."),
    SAME_SLUG("这个 slug 已在前面使用。", "This slug is used above already."),
    SLUG_TAKEN("另一个用户池已使用这个 slug。", "Another pool has this slug. Use another one."),
    NAME("请填写名称，最多 100 个字符，不能含不可见字符。", "A name is needed, of at most 100 characters, none of them invisible."),
    CLIENT_SECRET("client-secret 至少 32 个字符，请使用随机值。", "A client secret has at least 32 characters. Use a random one."),
    NO_REDIRECT_URI("至少需要一个回调地址。", "At least one redirect URI is needed."),
    REDIRECT_URI(
            "回调地址为完整的 https 地址，不含 #；本机 (localhost) 可以用 http。",
            "A redirect URI is a complete https address without '#'; on localhost, http will do."),
    MERGE("merge 为 report 或 older-wins。", "Merge is report or older-wins."),
    SESSION_TIME(
            "时长为 1 分钟到 365 天，如 30m、12h、7d；也可以不填。",
            "A time from 1m to 365d, such as 30m, 12h or 7d. It can be left out."),
    SESSION_IDLE(
            "session-idle 不能长于 session-life。",
            "A session cannot be idle for longer than it lives: session-idle is at most session-life."),
    NO_CONNECTION("应用至少需要一个身份源连接，否则无人能登录。", "At least one connection is needed, or nobody can log in."),
    UNKNOWN_CONNECTION("此用户池中没有这个标识符的身份源连接。", "This pool has no connection with this identifier."),
    POLICY(
            "扫码策略为 instant（直接登录）、confirm（手机上确认）或 number（回复数字）；也可以不填。",
            "A policy is instant, confirm or number. It can be left out."),
    NO_PLACES(
            "raise-unusual 需要 IP 数据库：请设置 saoma.place.database。",
            "To tell an unusual place, an IP database is needed: set saoma.place.database."),
    REGISTRATION(
            "registration 为 open（开放注册）或 closed（关闭注册）；不填即 open。",
            "Registration is open or closed. If left out it is open."),
    CLIENT_KIND(
            "kind 为 web（有服务器的网站）、single-page（浏览器里的应用）、native（手机或电脑上的应用）或 device（电视、命令行）；不填即 web。",
            "A kind is web, single-page, native or device. If left out it is web."),
    PUBLIC_SECRET(
            "single-page 和 native 应用无法保密，请去掉 client-secret。",
            "A single-page or native application cannot keep a secret: leave client-secret out."),
    PKCE_NEEDED("只有 web 应用可以不要求 PKCE。", "Only a web application can do without PKCE."),
    ACCESS_TOKEN_FORMAT(
            "access-token-format 为 jwt、at+jwt 或 opaque。", "An access token format is jwt, at+jwt or opaque."),
    TOKEN_ALGORITHM("token-algorithm 为 RS256、ES256 或 EdDSA。", "A token algorithm is RS256, ES256 or EdDSA."),
    TOKEN_LIFE("令牌有效期为 1 分钟 (1m) 到 365 天 (365d)。", "A token lives 1 minute (1m) to 365 days (365d)."),
    ORIGIN(
            "来源只含协议、主机和端口，例如 https://shop.example.org，末尾没有 /。",
            "An origin is scheme, host and port only, like https://shop.example.org, without a '/' at its end."),
    BACK_CHANNEL_LOGOUT_URI(
            "登出通知地址为完整的 https 地址，不含 #；本机 (localhost) 可以用 http。",
            "A back-channel logout URI is a complete https address without '#'; on localhost, http will do."),
    CONNECTION_TYPE(
            "type 为 official-account（公众号，不填即是）或 mini-program（小程序）。",
            "A type is official-account, as if left out, or mini-program."),
    OF_MINI_PROGRAMS(
            "这是小程序的设置：请删除，或设 type: mini-program。",
            "This is a setting of mini programs: take it out, or set type: mini-program."),
    OF_OFFICIAL_ACCOUNTS(
            "这是公众号的设置，小程序连接没有：请删除。",
            "This is a setting of official accounts, which a mini program has not: take it out."),
    LOGO_FILE("无法读取 Logo 文件。请填写本服务器上的完整路径。", "The logo's file cannot be read. Enter its whole path on this server."),
    APPLICATION_MOVED(
            "此 client-id 的应用属于另一个用户池，不能移动。请换一个。",
            "The application of this client id belongs to another pool and cannot be moved. Use another client id."),
    OF_A_PROGRAM("已有程序使用这个 client-id。请换一个。", "A program has this client id. Use another one.");

    private final String zh;
    private final String en;

    SetupFlaw(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Bilingual text() {
        return new Bilingual(zh, en);
    }
}
