package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.DpopProofs;
import jakarta.servlet.http.HttpServletResponse;

/// Tells who comes without a good access token what is wrong, in the header that RFC 6750 §3 and RFC 9449 §7.1
/// give it to.
final class TokenChallenges {

    static final String BEARER = "Bearer";
    static final String DPOP = "DPoP";

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String ALGORITHMS = "algs=\"" + String.join(" ", DpopProofs.ALGORITHMS) + "\"";

    private TokenChallenges() {}

    /// RFC 6750 §3.1: who brought nothing learns only how to come again.
    static void nothing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.addHeader(CHALLENGE, BEARER);
        response.addHeader(CHALLENGE, DPOP + " " + ALGORITHMS);
    }

    static void malformed(HttpServletResponse response, String reason) {
        refuse(response, HttpServletResponse.SC_BAD_REQUEST, BEARER, "invalid_request", reason);
    }

    static void badToken(HttpServletResponse response, String scheme) {
        refuse(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                scheme,
                "invalid_token",
                "The access token is not one of this issuer, has ended, or came by the wrong scheme");
    }

    static void badProof(HttpServletResponse response, String reason) {
        refuse(response, HttpServletResponse.SC_UNAUTHORIZED, DPOP, "invalid_dpop_proof", reason);
    }

    static void tooLittle(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader(CHALLENGE, BEARER + " error=\"insufficient_scope\", scope=\"openid\"");
    }

    /// @param reason one of our own sentences, without quotation marks
    private static void refuse(HttpServletResponse response, int status, String scheme, String error, String reason) {
        response.setStatus(status);
        var rest = "error=\"" + error + "\", error_description=\"" + reason + "\"";
        response.setHeader(CHALLENGE, scheme + " " + (DPOP.equals(scheme) ? ALGORITHMS + ", " : "") + rest);
    }
}
