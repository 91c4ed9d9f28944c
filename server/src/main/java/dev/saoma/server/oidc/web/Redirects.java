package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends a browser elsewhere.
final class Redirects {

    private Redirects() {}

    static void send(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location);
    }

    /// After a form: the browser goes on with GET.
    static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    /// The address with parameters added to its query, whatever it holds already (RFC 6749 §3.1.2).
    static String with(String uri, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return uri;
        }
        return uri + (uri.indexOf('?') < 0 ? "?" : "&") + query(parameters);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
