package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// Which client a token request says that it is of (RFC 6749 §2.3.1), for the log. Only what has the form of an id is
/// repeated there: a website whose id and secret were swapped sends its secret there.
final class ClaimedClient {

    private static final String BASIC = "Basic ";

    private ClaimedClient() {}

    static String of(HttpServletRequest request) {
        return inTheHeader(request)
                .or(() -> Optional.ofNullable(request.getParameter("client_id")))
                .map(id -> ClientId.parse(id).map(known -> "client " + known).orElse("a client_id that is none"))
                .orElse("no client named");
    }

    /// The id that stands in the header, whatever it is.
    static Optional<String> inTheHeader(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException _) {
            return Optional.of("");
        }
    }
}
