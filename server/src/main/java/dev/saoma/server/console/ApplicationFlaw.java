package dev.saoma.server.console;

import dev.saoma.protocol.Bilingual;

/// What is wrong with one field of an application's settings.
///
/// @param field as the API names it, with an index where it is one of several
public record ApplicationFlaw(String field, Bilingual text) {

    static final Bilingual NAME = new Bilingual(
            "请填写名称，最多 100 个字符，不能含不可见字符。", "A name is needed, of at most 100 characters, none of them invisible.");
    static final Bilingual KIND =
            new Bilingual("应用类型为 web、single-page、native 或 device。", "The kind is web, single-page, native or device.");
    static final Bilingual KIND_CHANGED =
            new Bilingual("应用类型不能修改：请新建应用。", "The kind cannot be changed: make another application.");
    static final Bilingual POLICY =
            new Bilingual("扫码后的要求为 instant、confirm 或 number。", "The policy is instant, confirm or number.");
    static final Bilingual REGISTRATION = new Bilingual("注册为 open 或 closed。", "Registration is open or closed.");
    static final Bilingual REDIRECT_URI = new Bilingual(
            "请填写完整的 https 地址，不含 #；本机地址可以用 http；原生应用可以用带点的自有协议，如 com.example.app:/callback。",
            "A whole https address without '#'. On the visitor's own machine, http will do; a native application's own"
                    + " scheme has a dot, such as com.example.app:/callback.");
    static final Bilingual NO_REDIRECT_URI =
            new Bilingual("至少填写一个登录回调地址。", "At least one address is needed to which browsers are sent back.");
    static final Bilingual CONNECTION =
            new Bilingual("此用户池中没有这个连接。", "This pool has no connection of this identifier.");
    static final Bilingual PKCE_NEEDED =
            new Bilingual("没有密钥的应用必须使用 PKCE。", "Without a secret, PKCE is all that protects a code: it stays on.");
    static final Bilingual ACCESS_TOKEN_FORMAT =
            new Bilingual("访问令牌格式为 jwt 或 opaque。", "The format of access tokens is jwt or opaque.");
    static final Bilingual TOKEN_ALGORITHM =
            new Bilingual("签名算法为 RS256、ES256 或 EdDSA。", "The algorithm is RS256, ES256 or EdDSA.");
    static final Bilingual TOKEN_LIFE = new Bilingual(
            "令牌有效期为 60 秒到 365 天（31536000 秒）；0 表示与本安装相同。",
            "A token lives 60 seconds to 365 days (31536000 seconds); 0 is as long as the installation allows.");
    static final Bilingual ORIGIN = new Bilingual(
            "来源只含协议、域名和端口，例如 https://www.example.org；本机可以用 http。",
            "An origin is scheme, host and port alone, as https://www.example.org. On the visitor's own machine, http"
                    + " will do.");
    static final Bilingual FORMER_HOURS = new Bilingual("1 到 2160 小时（90 天）。", "1 to 2160 hours, which are 90 days.");
    static final Bilingual TOO_MANY = new Bilingual("最多 50 个。", "At most 50.");
    static final Bilingual TWICE = new Bilingual("此地址已填写过。", "This address is there already.");
}
