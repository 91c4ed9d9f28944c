package dev.saoma.server.oidc.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.web.Language;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/// What the issuer has to say to people.
final class Pages {

    private static final Bilingual LOG_OUT = new Bilingual("退出登录？", "Log out?");
    private static final Bilingual ASKED =
            new Bilingual("一个网站请求结束你在此浏览器中的登录。", "A website asks to end your login in this browser.");
    private static final Bilingual ASKED_BY =
            new Bilingual("“%s”请求结束你在此浏览器中的登录。", "“%s” asks to end your login in this browser.");
    private static final Bilingual YES = new Bilingual("退出登录", "Log out");
    private static final Bilingual NO = new Bilingual("保持登录", "Stay logged in");
    private static final Bilingual CLOSE = new Bilingual("你可以关闭此页面。", "You may close this page.");

    private Pages() {}

    static Page logoutRefused(Language language) {
        return Page.saying(
                language,
                new Bilingual("退出请求无效", "This logout request is not valid"),
                new Bilingual(
                        "网站发来的退出请求有误，登录状态未改变。请返回网站重试；若仍然出现此页，请告知网站管理员。",
                        "The website sent a logout request that cannot be accepted, and nothing was changed. Go back to"
                                + " the website and try again; if this page comes back, tell the people who run the"
                                + " website."));
    }

    static Page loggedOut(Language language) {
        return Page.saying(language, new Bilingual("已退出登录", "You are logged out"), CLOSE);
    }

    static Page stillLoggedIn(Language language) {
        return Page.saying(language, new Bilingual("你仍处于登录状态", "You are still logged in"), CLOSE);
    }

    /// Asks whether the person wants to log out.
    ///
    /// @param confirmation goes back with the answer; base64url
    /// @param formTargets where the form leads, and where it may lead on to
    /// @param asker the name of the website that asks, as far as it says
    /// @param website whose look the page after it has, too
    static Page confirmLogout(
            Language language,
            String action,
            String confirmation,
            Optional<String> asker,
            Optional<ClientId> website,
            String formTargets) {
        var reader = language.locale();
        var asked = asker.map(name -> ASKED_BY.in(reader).formatted(HtmlUtils.htmlEscape(name, "UTF-8")));
        return new Page(
                language,
                LOG_OUT.in(reader),
                """
                <h1>%s</h1>
                <p>%s</p>
                <form class="choices" method="post" action="%s">
                <input type="hidden" name="confirmation" value="%s">%s
                <button class="choice" name="answer" value="yes">%s</button>
                <button class="choice" name="answer" value="no">%s</button>
                </form>""".formatted(
                                LOG_OUT.in(reader),
                                asked.orElse(ASKED.in(reader)),
                                action,
                                confirmation,
                                website.map(Pages::carried).orElse(""),
                                YES.in(reader),
                                NO.in(reader)),
                formTargets);
    }

    private static String carried(ClientId website) {
        return "\n<input type=\"hidden\" name=\"client_id\" value=\"" + website + "\">";
    }
}
