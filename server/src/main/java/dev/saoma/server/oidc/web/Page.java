package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A small page for people, in Chinese and English at once, for the rare places where the issuer has to speak to them
/// itself. One file, nothing from elsewhere.
///
/// @param body trusted HTML
/// @param formTargets where a form of the page may lead, as the Content-Security-Policy writes it
/// @param script runs at the end of the page; empty for none
/// @param ancestors who may frame the page, as the Content-Security-Policy writes it
record Page(String title, String body, String formTargets, String script, String ancestors) {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1rem/1.6 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh}
            main{max-width:26rem;padding:1.5rem}
            h1{font-size:1.25rem;margin:0 0 .5rem}
            p{margin:.25rem 0 1rem}
            button{font:inherit;padding:.5rem 1rem;margin:0 .5rem .5rem 0}
            summary{cursor:pointer}
            li{margin:.25rem 0}
            """;

    private static final String STYLE_HASH = hash(STYLE);

    /// A page without a script.
    Page(String title, String body, String formTargets) {
        this(title, body, formTargets, "", "'none'");
    }

    static Page of(String title, String body) {
        return new Page(title, body, "'none'");
    }

    void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // With less, the form of a page would come to another site with `Origin: null`, as from nowhere.
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + STYLE_HASH + "';" + scriptSource()
                        + " base-uri 'none'; frame-ancestors " + ancestors + "; form-action " + formTargets);
        response.getWriter()
                .write("""
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body><main>
                %s
                </main>%s</body>
                </html>
                """.formatted(title, STYLE, body, script.isEmpty() ? "" : "<script>" + script + "</script>"));
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
