package dev.saoma.server.console;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.RedirectUri;
import dev.saoma.server.kernel.InternationalHost;
import java.util.List;

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
    private static final Bilingual HTTPS = new Bilingual(
            "请以 https:// 开头；只有本机地址（localhost、127.0.0.1、[::1]）可以用 http://。",
            "Begin it with https://. Only on the visitor's own machine (localhost, 127.0.0.1, [::1]) http:// will do.");
    private static final Bilingual HTTPS_OR_OWN_SCHEME = new Bilingual(
            "请以 https:// 开头，或使用带点的自有协议，例如 com.example.app:/callback；本机地址可以用 http://。",
            "Begin it with https://, or with the application's own scheme, as com.example.app:/callback. On the visitor's"
                    + " own machine http:// will do.");
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

    private static final int MOST_OF_A_TEXT = 60;

    /// All that is wrong with an address, each with what would be right.
    static List<ApplicationFlaw> ofAddress(String field, String typed, ClientKind kind) {
        return RedirectUri.flaws(typed, kind).stream()
                .map(flaw -> of(field, typed, right(flaw, typed, kind)))
                .toList();
    }

    /// In a field that holds several it is said of which one.
    static ApplicationFlaw of(String field, String typed, Bilingual right) {
        var one = typed.length() > MOST_OF_A_TEXT ? typed.substring(0, MOST_OF_A_TEXT) + "…" : typed;
        return new ApplicationFlaw(
                field, one.isEmpty() ? right : new Bilingual(one + "：" + right.zh(), one + ": " + right.en()));
    }

    /// How a host in other letters is written.
    static Bilingual ofHost(InternationalHost host) {
        return host.ascii()
                .map(ascii -> new Bilingual(
                        "域名须填写其 ASCII 形式：" + ascii + "。", "Write its host in the ASCII form: " + ascii + "."))
                .orElseGet(() -> new Bilingual(
                        "域名须填写其 ASCII 形式（以 xn-- 开头）。", "Write its host in the ASCII form, which begins with xn--."));
    }

    private static Bilingual right(RedirectUri.Flaw flaw, String typed, ClientKind kind) {
        return switch (flaw) {
            case TOO_LONG -> new Bilingual("地址最多 2000 个字符。", "An address has at most 2000 characters.");
            case MALFORMED ->
                new Bilingual(
                        "地址中有不允许的字符，例如空格；请使用百分号编码。",
                        "It has a character that no address has, such as a space: encode it (%20).");
            case NO_HOST ->
                new Bilingual(
                        "缺少有效的域名（字母、数字、连字符和点），例如 https://shop.example/callback。",
                        "It needs a host of letters, digits, '-' and '.', as in https://shop.example/callback.");
            case INTERNATIONAL_HOST -> ofHost(InternationalHost.of(typed).orElseThrow());
            case NOT_HTTPS -> kind == ClientKind.NATIVE ? HTTPS_OR_OWN_SCHEME : HTTPS;
            case SCHEME_WITHOUT_DOT ->
                new Bilingual(
                        "自有协议须为带点的反写域名，例如 com.example.app:/callback。",
                        "An application's own scheme is a domain reversed, with a dot: com.example.app:/callback.");
            case SCHEME_ALONE ->
                new Bilingual(
                        "协议之后还须有内容，例如 com.example.app:/callback。",
                        "Something follows the scheme, as in com.example.app:/callback.");
            case FRAGMENT -> new Bilingual("不能含 #：请去掉 # 及其后的内容。", "Leave out '#' and what follows it.");
            case USER -> new Bilingual("不能含用户名或密码：请去掉 @ 及其前的内容。", "Leave out the user name and password before '@'.");
        };
    }
}
