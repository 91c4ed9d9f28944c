package dev.saoma.server.oidc.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.web.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// The words of the question whether a website may be told who somebody is.
final class ConsentPage {

    private static final Bilingual AGREE = new Bilingual("确认授权", "Agree?");
    private static final Bilingual TELL = new Bilingual("允许“%s”知道你是谁吗？", "Tell “%s” who you are?");
    private static final Bilingual GETS =
            new Bilingual("你以 %s 的身份登录。该网站将得到：", "You are logged in as %s. The website gets:");
    private static final Bilingual ALLOW = new Bilingual("允许", "Allow");
    private static final Bilingual REFUSE = new Bilingual("拒绝", "Refuse");

    private record Told(String scope, Bilingual what) {

        Told(String scope, String chinese, String english) {
            this(scope, new Bilingual(chinese, english));
        }
    }

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
    static Page of(
            Language language,
            String website,
            String user,
            Set<String> told,
            String action,
            String question,
            String formTargets) {
        var reader = language.locale();
        var items = TOLD.stream()
                .filter(one -> told.contains(one.scope()))
                .map(one -> item(one.what().in(reader)))
                .collect(Collectors.joining());
        return new Page(
                language,
                AGREE.in(reader),
                """
                <h1>%s</h1>
                <p>%s</p>
                <ul>%s</ul>
                <form class="choices" method="post" action="%s">
                <input type="hidden" name="question" value="%s">
                <button class="choice" name="answer" value="yes">%s</button>
                <button class="choice" name="answer" value="no">%s</button>
                </form>""".formatted(
                                TELL.in(reader).formatted(html(website)),
                                GETS.in(reader).formatted(html(user)),
                                items,
                                html(action),
                                question,
                                ALLOW.in(reader),
                                REFUSE.in(reader)),
                formTargets);
    }

    private static String item(String text) {
        return "<li>" + html(text) + "</li>";
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
