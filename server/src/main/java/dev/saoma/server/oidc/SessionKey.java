package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.time.Duration;

/// The secret by which a browser is known to be logged in: 256 random bits in a cookie that scripts cannot read
/// and that goes to the pool's own addresses only. We keep its digest.
///
/// @param life how long the browser is to keep it
public record SessionKey(Secret value, Duration life) {

    /// The name of the cookie.
    public static final String COOKIE = "saoma_session";

    /// Reads what a browser sent.
    public static Digest digest(String cookie) {
        return Digest.of(cookie);
    }

    /// The `Set-Cookie` header that gives it to the browser (RFC 6265).
    public String setCookie(Pool pool, Addresses addresses) {
        return header(value.reveal(), life, pool, addresses);
    }

    /// The `Set-Cookie` header that takes it away again.
    public static String clearCookie(Pool pool, Addresses addresses) {
        return header("", Duration.ZERO, pool, addresses);
    }

    private static String header(String value, Duration life, Pool pool, Addresses addresses) {
        var path = addresses.of(pool).getPath();
        return COOKIE + "=" + value
                + "; Path=" + (path.isEmpty() ? "/" : path)
                + "; Max-Age=" + life.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (addresses.secure() ? "; Secure" : "");
    }
}
