package dev.saoma.server.oidc.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.brand.Look;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.LanguageSwitch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A small page for people, in their language, for the rare places where the issuer has to speak to them itself.
///
/// @param title trusted HTML
/// @param body trusted HTML
/// @param formTargets where a form of the page may lead, as the Content-Security-Policy writes it
/// @param script runs at the end of the page; empty for none
/// @param ancestors who may frame the page, as the Content-Security-Policy writes it
record Page(Language language, String title, String body, String formTargets, String script, String ancestors) {

    /// A page without a script.
    Page(Language language, String title, String body, String formTargets) {
        this(language, title, body, formTargets, "", "'none'");
    }

    static Page of(Language language, String title, String body) {
        return new Page(language, title, body, "'none'");
    }

    /// A page that says one thing.
    static Page saying(Language language, Bilingual title, Bilingual detail) {
        var heading = title.in(language.locale());
        return of(language, heading, "<h1>" + heading + "</h1>\n<p>" + detail.in(language.locale()) + "</p>");
    }

    /// The whole page.
    ///
    /// @param look of the website that it is about, or else of the pool
    /// @param house where the house's own files are
    /// @param others the links to the page in each language; empty where it is no page that could be had again
    String html(Look look, Map<String, String> house, List<LanguageSwitch.Link> others) {
        var styles = "<link rel=\"stylesheet\" href=\"" + html(house.getOrDefault("style", "")) + "\" crossorigin>\n"
                + style(look);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" href="%s" type="image/svg+xml">
                %s</head>
                <body>%s<main class="card asked">
                %s%s
                </main>
                <footer>%s</footer>%s</body>
                </html>
                """.formatted(
                        language.tag(),
                        title,
                        html(house.getOrDefault("icon", "")),
                        script.isEmpty() ? styles : "",
                        languages(others),
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

    private static String languages(List<LanguageSwitch.Link> others) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(other -> "<a href=\"%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
                                .formatted(
                                        html(other.address()),
                                        other.tag(),
                                        other.tag(),
                                        other.current() ? " aria-current=\"true\"" : "",
                                        other.name()))
                        .collect(Collectors.joining(
                                "\n", "<nav class=\"languages\" aria-label=\"Language 语言\">\n", "\n</nav>\n"));
    }

    private String links(Look look) {
        return look.links(language == Language.CHINESE).stream()
                .map(link -> "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
                        .formatted(html(link.address()), html(link.label())))
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
