package dev.saoma.bench.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The website at an issuer: a confidential client with PKCE.
///
/// @param authorize the path of the endpoint, and so for the others
/// @param scope `offline_access` in it where the issuer gives no refresh token without
record Client(int port, String authorize, String token, String userInfo, String id, String secret, String scope) {

    static final String REDIRECT_URI = "http://localhost:9/callback";

    /// The header of `client_secret_basic` (RFC 6749 §2.3.1).
    String basic() {
        var pair = (id + ":" + secret).getBytes(StandardCharsets.US_ASCII);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }
}
