package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A browser's request with the parameters that the website pushed in the place of those in the address: they alone
/// count (RFC 9126 §4, RFC 9101 §5).
final class PushedHttpRequest extends HttpServletRequestWrapper {

    private final String query;
    private final Map<String, String[]> parameters;

    PushedHttpRequest(HttpServletRequest request, String query) {
        super(request);
        this.query = query;
        this.parameters = Collections.unmodifiableMap(parse(query));
    }

    private static Map<String, String[]> parse(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(decode(pair[0]), new String[] {decode(pair[1])}));
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    @SuppressWarnings("NullAway") // the servlet's own contract: nothing where there is none
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    @SuppressWarnings("NullAway") // likewise
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }
}
