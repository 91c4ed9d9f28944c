package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The access token of a request, and how it came (RFC 6750 §2, RFC 9449 §7.1).
sealed interface PresentedToken {

    /// There is none.
    record None() implements PresentedToken {}

    /// It is good in anybody's hands.
    ///
    /// @param value the access token
    record Bearer(String value) implements PresentedToken {}

    /// It is good with a proof of its key.
    ///
    /// @param value the access token
    /// @param proof that whoever sent it holds its key
    record Bound(String value, String proof) implements PresentedToken {}

    /// It came in more than one way, or in one that is none.
    record Malformed(String reason) implements PresentedToken {}

    Pattern TOKEN = Pattern.compile("[0-9A-Za-z._~+/-]+=*");
    Pattern CREDENTIALS = Pattern.compile("(?i)(Bearer|DPoP) +(" + TOKEN + ")");
    String PARAMETER = "access_token";

    static PresentedToken of(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && ("&" + query).contains("&" + PARAMETER + "=")) {
            return new Malformed("An access token does not belong into an address");
        }
        var headers = Collections.list(request.getHeaders("Authorization"));
        var posted = posted(request);
        if (posted.isEmpty()) {
            return new Malformed("The body is not a form in UTF-8, or too large");
        }
        var ways = headers.size() + posted.get().size();
        if (ways == 0) {
            return new None();
        }
        if (ways > 1) {
            return new Malformed("The access token came in more than one way");
        }
        return headers.isEmpty() ? inBody(posted.get().getFirst()) : inHeader(headers.getFirst(), request);
    }

    private static PresentedToken inBody(String token) {
        return TOKEN.matcher(token).matches() ? new Bearer(token) : new Malformed("The access token is none");
    }

    private static PresentedToken inHeader(String header, HttpServletRequest request) {
        var credentials = CREDENTIALS.matcher(header);
        if (!credentials.matches()) {
            return header.regionMatches(true, 0, "Bearer", 0, 6) || header.regionMatches(true, 0, "DPoP", 0, 4)
                    ? new Malformed("The Authorization header is not written as it should be")
                    : new None();
        }
        if ("Bearer".equalsIgnoreCase(credentials.group(1))) {
            return new Bearer(credentials.group(2));
        }
        var proofs = Collections.list(request.getHeaders(PresentedProof.HEADER));
        return proofs.size() == 1
                ? new Bound(credentials.group(2), proofs.getFirst())
                : new Malformed("With the scheme DPoP belongs one DPoP header");
    }

    /// RFC 6750 §2.2; empty where the container cannot read the body.
    private static Optional<List<String>> posted(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return Optional.of(List.of());
        }
        try {
            var values = request.getParameterValues(PARAMETER);
            return Optional.of(values == null ? List.of() : List.of(values));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
