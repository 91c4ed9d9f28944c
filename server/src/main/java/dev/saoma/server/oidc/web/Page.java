package dev.saoma.server.oidc.web;

import dev.saoma.server.brand.Look;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/// A small page for people, in Chinese and English at once, for the rare places where the issuer has to speak to them
/// itself.
///
/// @param body trusted HTML
/// @param formTargets where a form of the page may lead, as the Content-Security-Policy writes it
/// @param script runs at the end of the page; empty for none
/// @param ancestors who may frame the page, as the Content-Security-Policy writes it
record Page(String title, String body, String formTargets, String script, String ancestors) {

    /// A page without a script.
    Page(String title, String body, String formTargets) {
        this(title, body, formTargets, "", "'none'");
    }

    static Page of(String title, String body) {
        return new Page(title, body, "'none'");
    }

    /// The whole page.
    ///
    /// @param look of the website that it is about, or else of the pool
    /// @param house where the house's own files are
    String html(Look look, Map<String, String> house) {
        var styles = "<link rel=\"stylesheet\" href=\"" + html(house.getOrDefault("style", "")) + "\" crossorigin>\n"
                + style(look);
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" href="%s" type="image/svg+xml">
                %s</head>
                <body><main class="card asked">
                %s%s
                </main>
                <footer>%s</footer>%s</body>
                </html>
                """.formatted(
                        title,
                        html(house.getOrDefault("icon", "")),
                        script.isEmpty() ? styles : "",
                        logo(look),
                        body,
                        links(look),
                        // A script waits for the style sheets before it, and this one is what the page is for.
                        script.isEmpty() ? "" : "<script>" + script + "</script>" + styles);
    }

    /// What the page may load and do.
    String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self';" + scriptSource()
                + " base-uri 'none'; frame-ancestors " + ancestors + "; form-action " + formTargets;
    }

    private static String style(Look look) {
        var address = look.style();
        return address != null ? "<link rel=\"stylesheet\" href=\"" + html(address) + "\">\n" : "";
    }

    private static String logo(Look look) {
        var address = look.logo();
        return address != null ? "<img class=\"logo\" src=\"" + html(address) + "\" alt=\"\">\n" : "";
    }

    /// In both languages, as all that the page says.
    private static String links(Look look) {
        var chinese = look.links(true);
        var english = look.links(false);
        return IntStream.range(0, chinese.size())
                .mapToObj(index ->
                        "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s · <span lang=\"en\">%s</span></a>"
                                .formatted(
                                        html(chinese.get(index).address()),
                                        html(chinese.get(index).label()),
                                        html(english.get(index).label())))
                .collect(Collectors.joining("\n"));
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String scriptSource() {
        return script.isEmpty() ? "" : " script-src 'sha256-" + hash(script) + "';";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
