package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with the form of a request by which a program speaks with the issuer (RFC 6749 §3.2), before
/// anybody asks what it says.
final class TokenForms {

    /// Longer than any token of ours.
    private static final int LONGEST = 8000;

    private TokenForms() {}

    /// The mistake, if there is one.
    static Optional<String> mistake(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals("application/x-www-form-urlencoded")) {
            return Optional.of("The content type has to be application/x-www-form-urlencoded");
        }
        // What stands in an address stands in logs.
        if (request.getQueryString() != null) {
            return Optional.of("Parameters belong into the body, not into the address");
        }
        return parameters(request)
                .map(parameters -> inParameters(parameters).or(() -> inCredentials(request)))
                .orElse(Optional.of("The body is not a form in UTF-8, or too large"));
    }

    /// The container reads the form when it is first asked for it, and throws what it likes.
    private static Optional<Map<String, String[]>> parameters(HttpServletRequest request) {
        try {
            return Optional.of(request.getParameterMap());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inParameters(Map<String, String[]> parameters) {
        for (var values : parameters.values()) {
            if (values.length != 1) {
                return Optional.of("A parameter is given more than once");
            }
            if (values[0].length() > LONGEST) {
                return Optional.of("A parameter is longer than " + LONGEST + " characters");
            }
            if (values[0].chars().anyMatch(TokenForms::isNotText)) {
                return Optional.of("A parameter holds control characters or is not UTF-8");
            }
        }
        return Optional.empty();
    }

    /// RFC 6749 §2.3: in one way; and as one client.
    private static Optional<String> inCredentials(HttpServletRequest request) {
        var ways = Collections.list(request.getHeaders("Authorization")).size()
                + Stream.of("client_secret", "client_assertion")
                        .filter(name -> isSent(request, name))
                        .count();
        if (ways > 1) {
            return Optional.of("The client authenticates itself in more than one way");
        }
        return ClaimedClient.inTheHeader(request)
                .filter(id -> isSent(request, "client_id") && !id.equals(request.getParameter("client_id")))
                .map(_ -> "The client_id is not that of the Authorization header");
    }

    /// What is empty counts as left out (RFC 6749 §3.2).
    private static boolean isSent(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value != null && !value.isEmpty();
    }

    /// The second one is what a decoder puts where bytes are no character.
    static boolean isNotText(int character) {
        return Character.isISOControl(character) || character == '\uFFFD';
    }
}
