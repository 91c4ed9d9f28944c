package dev.saoma.server.oidc.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.web.Language;
import java.util.Locale;

/// Why a website's request is answered to the person and not to the website. The visitor is told what to do, and
/// whoever builds the website what to mend; nothing of what came with the request is repeated.
enum RefusalPage {
    CLIENT(
            "<code>client_id</code> 缺失、重复，或不是此用户池的应用。请核对应用 ID 与 issuer 地址。",
            "The <code>client_id</code> is missing, repeated, or no application of this pool. Compare the application’s"
                    + " id and the issuer’s address with your settings."),
    REDIRECT_URI(
            "<code>redirect_uri</code> 缺失、重复，或与应用登记的地址不完全一致（逐字比较）。请在应用设置中登记该地址。",
            "The <code>redirect_uri</code> is missing, repeated, or not one that is registered for this application, to"
                    + " the letter. Register it in the application’s settings."),
    REQUEST_URI(
            "<code>request_uri</code> 未知、已使用、已过期，或由其他应用推送。每次登录都要重新推送请求。",
            "The <code>request_uri</code> is unknown, used, expired, or was pushed by another application. Push a request"
                    + " for each login."),
    QUESTION("此页的授权提问已失效，请重新发起登录。", "The question that was answered is not of this session. Start the login again.");

    private static final Bilingual TITLE = new Bilingual("登录请求无效", "This login request is not valid");
    private static final Bilingual DETAIL = new Bilingual(
            "网站发来的登录请求有误，无法继续。请返回网站重新登录；若仍然出现此页，请告知网站管理员。",
            "The website sent a login request that cannot be accepted. Go back to the website and try again; if this page"
                    + " comes back, tell the people who run the website.");
    private static final Bilingual DEVELOPERS = new Bilingual("开发者信息", "For developers");
    private static final Bilingual CODE = new Bilingual("错误代码", "Error code");

    private final String chinese;
    private final String english;

    RefusalPage(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    Page page(Language language) {
        var reader = language.locale();
        return Page.of(language, TITLE.in(reader), """
                <h1>%s</h1>
                <p>%s</p>
                <details class="developer">
                <summary>%s</summary>
                <p>%s</p>
                <dl><div><dt>%s</dt><dd><code>%s</code></dd></div></dl>
                </details>""".formatted(
                        TITLE.in(reader),
                        DETAIL.in(reader),
                        DEVELOPERS.in(reader),
                        new Bilingual(chinese, english).in(reader),
                        CODE.in(reader),
                        name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
