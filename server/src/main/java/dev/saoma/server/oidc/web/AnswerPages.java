package dev.saoma.server.oidc.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.Origin;
import dev.saoma.server.kernel.web.Language;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Answers to a website that are pages. Nobody sees them for longer than a moment, unless their browser runs no
/// scripts.
final class AnswerPages {

    private static final Bilingual GOING_BACK = new Bilingual("正在返回网站…", "Going back to the website…");
    private static final Bilingual PRESS = new Bilingual("若页面没有自动跳转，请点击按钮。", "If nothing happens, press the button.");
    private static final Bilingual CONTINUE = new Bilingual("继续", "Continue");
    private static final Bilingual DONE = new Bilingual("可以关闭此窗口", "You may close this window");
    private static final Bilingual GO_ON = new Bilingual("请回到网站继续。", "Go on at the website.");

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
    static Page formPost(Language language, String uri, Map<String, String> answer) {
        var fields = answer.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(html(field.getKey()), html(field.getValue())))
                .collect(Collectors.joining("\n"));
        var reader = language.locale();
        return new Page(
                language,
                GOING_BACK.in(reader),
                """
                <h1>%s</h1>
                <p>%s</p>
                <form method="post" action="%s">
                %s
                <button class="button">%s</button>
                </form>""".formatted(GOING_BACK.in(reader), PRESS.in(reader), html(uri), fields, CONTINUE.in(reader)),
                FormTargets.of(uri),
                SUBMIT,
                "'none'");
    }

    /// The draft OAuth 2.0 Web Message Response Mode §4, as websites' libraries expect it.
    static Page webMessage(Language language, String uri, Map<String, String> answer) {
        var origin = Origin.of(uri).orElseThrow(() -> new IllegalStateException("No page is at " + uri));
        var reader = language.locale();
        return new Page(
                language,
                DONE.in(reader),
                """
                <h1>%s</h1>
                <p>%s</p>
                <script type="application/json" id="answer" data-origin="%s">%s</script>""".formatted(DONE.in(reader), GO_ON.in(reader), html(origin), json(answer)),
                "'none'",
                TELL,
                origin);
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /// JSON that cannot end the element that it stands in.
    private static String json(Map<String, String> answer) {
        return JsonMapper.shared().writeValueAsString(answer).replace("<", "\\u003c");
    }
}
