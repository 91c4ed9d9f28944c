package dev.saoma.server.oidc.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// The words of the question whether a website may be told who somebody is.
final class ConsentPage {

    private record Told(String scope, String chinese, String english) {}

    private static final List<Told> TOLD = List.of(
            new Told(Scopes.OPENID, "你在这里的固定编号", "an id that stands for you here"),
            new Told(Scopes.PROFILE, "你在这里的名称", "your name here"),
            new Told(Scopes.EMAIL, "你的邮箱", "your e-mail address"),
            new Told(Scopes.PHONE, "你的手机号", "your phone number"),
            new Told(Scopes.UNION_ID, "你的微信 UnionID", "your WeChat UnionID"),
            new Told(Scopes.WECHAT, "你的微信 OpenID 和 UnionID", "your WeChat OpenIDs and UnionID"),
            new Told(Scopes.EXTERNAL_ID, "你在其他系统中的编号", "your id in another system"),
            new Told(Scopes.OFFLINE_ACCESS, "在你离开后仍可读取以上信息", "and to look it up while you are away"));

    private ConsentPage() {}

    /// @param told the scopes
    /// @param question goes back with the answer; base64url
    static Page of(String website, String user, Set<String> told, String action, String question, String formTargets) {
        var shown = TOLD.stream().filter(one -> told.contains(one.scope())).toList();
        return new Page(
                "确认授权 · Agree?",
                """
                <h1>允许“%1$s”知道你是谁吗？</h1>
                <p>你以 %2$s 的身份登录。该网站将得到：</p>
                <ul>%3$s</ul>
                <div lang="en">
                <h1>Tell “%1$s” who you are?</h1>
                <p>You are logged in as %2$s. The website gets:</p>
                <ul>%4$s</ul>
                </div>
                <form class="choices" method="post" action="%5$s">
                <input type="hidden" name="question" value="%6$s">
                <button class="choice" name="answer" value="yes">允许 · <span lang="en">Allow</span></button>
                <button class="choice" name="answer" value="no">拒绝 · <span lang="en">Refuse</span></button>
                </form>""".formatted(
                                html(website),
                                html(user),
                                shown.stream().map(one -> item(one.chinese())).collect(Collectors.joining()),
                                shown.stream().map(one -> item(one.english())).collect(Collectors.joining()),
                                html(action),
                                question),
                formTargets);
    }

    private static String item(String text) {
        return "<li>" + html(text) + "</li>";
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
