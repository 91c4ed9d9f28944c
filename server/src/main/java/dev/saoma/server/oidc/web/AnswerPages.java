package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Origin;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Answers to a website that are pages. Nobody sees them for longer than a moment, unless their browser runs no
/// scripts.
final class AnswerPages {

    private static final String SUBMIT = "document.forms[0].submit()";

    /// The website's page is who opened this one, or who framed it; nobody else gets the answer.
    private static final String TELL = """
            const to = window.opener ?? (window.parent === window ? null : window.parent);
            const answer = document.getElementById("answer");
            to?.postMessage({type: "authorization_response", response: JSON.parse(answer.textContent)},
                answer.dataset.origin);
            """;

    private AnswerPages() {}

    /// OAuth 2.0 Form Post Response Mode 1.0 §2.
    static Page formPost(String uri, Map<String, String> answer) {
        var fields = answer.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(html(field.getKey()), html(field.getValue())))
                .collect(Collectors.joining("\n"));
        return new Page("正在返回网站 · Going back", """
                <h1>正在返回网站…</h1>
                <p>若页面没有自动跳转，请点击按钮。</p>
                <div lang="en">
                <h1>Going back to the website…</h1>
                <p>If nothing happens, press the button.</p>
                </div>
                <form method="post" action="%s">
                %s
                <button class="button">继续 · <span lang="en">Continue</span></button>
                </form>""".formatted(html(uri), fields), FormTargets.of(uri), SUBMIT, "'none'");
    }

    /// The draft OAuth 2.0 Web Message Response Mode §4, as websites' libraries expect it.
    static Page webMessage(String uri, Map<String, String> answer) {
        var origin = Origin.of(uri).orElseThrow(() -> new IllegalStateException("No page is at " + uri));
        return new Page("登录完成 · Done", """
                <h1>可以关闭此窗口</h1>
                <p>请回到网站继续。</p>
                <div lang="en">
                <h1>You may close this window</h1>
                <p>Go on at the website.</p>
                </div>
                <script type="application/json" id="answer" data-origin="%s">%s</script>""".formatted(html(origin), json(answer)), "'none'", TELL, origin);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /// JSON that cannot end the element that it stands in.
    private static String json(Map<String, String> answer) {
        return JsonMapper.shared().writeValueAsString(answer).replace("<", "\\u003c");
    }
}
