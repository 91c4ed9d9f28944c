package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import java.util.Optional;

/// What the issuer has to say to people.
final class Pages {

    static final Page LOGOUT_REFUSED = Page.of("退出请求无效 · Invalid logout request", """
            <h1>退出请求无效</h1>
            <p>网站发来的退出请求有误，登录状态未改变。请返回网站重试；若仍然出现此页，请告知网站管理员。</p>
            <div lang="en">
            <h1>This logout request is not valid</h1>
            <p>The website sent a logout request that cannot be accepted, and nothing was changed. Go back to the website
            and try again; if this page comes back, tell the people who run the website.</p>
            </div>""");

    static final Page LOGGED_OUT = Page.of("已退出登录 · Logged out", """
            <h1>已退出登录</h1>
            <p>你可以关闭此页面。</p>
            <div lang="en">
            <h1>You are logged out</h1>
            <p>You may close this page.</p>
            </div>""");

    private Pages() {}

    /// Asks whether the person wants to log out.
    ///
    /// @param confirmation goes back with the answer; base64url
    /// @param formTargets where the form leads, and where it may lead on to
    /// @param website whose look the page after it has, too
    static Page confirmLogout(String action, String confirmation, Optional<ClientId> website, String formTargets) {
        return new Page(
                "退出登录？· Log out?",
                """
                <h1>要退出登录吗？</h1>
                <p>一个网站请求结束你在此浏览器中的登录。</p>
                <div lang="en">
                <h1>Log out?</h1>
                <p>A website asks to end your login in this browser.</p>
                </div>
                <form class="choices" method="post" action="%s">
                <input type="hidden" name="confirmation" value="%s">%s
                <button class="choice" name="answer" value="yes">退出登录 · <span lang="en">Log out</span></button>
                <button class="choice" name="answer" value="no">保持登录 · <span lang="en">Stay logged in</span></button>
                </form>""".formatted(action, confirmation, website.map(Pages::carried).orElse("")),
                formTargets);
    }

    private static String carried(ClientId website) {
        return "\n<input type=\"hidden\" name=\"client_id\" value=\"" + website + "\">";
    }

    static final Page STILL_LOGGED_IN = Page.of("保持登录 · Still logged in", """
            <h1>你仍处于登录状态</h1>
            <p>你可以关闭此页面。</p>
            <div lang="en">
            <h1>You are still logged in</h1>
            <p>You may close this page.</p>
            </div>""");
}
