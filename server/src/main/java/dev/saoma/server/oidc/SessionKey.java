package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolCookie;
import java.time.Duration;

/// The secret by which a browser is known to be logged in: 256 random bits in a cookie that scripts cannot read
/// and that belongs to the pool. We keep its digest.
///
/// @param life how long the browser is to keep it
public record SessionKey(Secret value, Duration life) {

    /// What the cookie is called where there is no https.
    public static final String COOKIE = "saoma_session";

    /// Reads what a browser sent.
    public static Digest digest(String cookie) {
        return Digest.of(cookie);
    }

    /// The cookie that holds it.
    public static PoolCookie cookie(Pool pool, Addresses addresses) {
        return PoolCookie.of(COOKIE, "", pool, addresses);
    }

    /// The `Set-Cookie` header that gives it to the browser (RFC 6265).
    public String setCookie(Pool pool, Addresses addresses) {
        return cookie(pool, addresses).header(value.reveal(), life);
    }

    /// The `Set-Cookie` header that takes it away again.
    public static String clearCookie(Pool pool, Addresses addresses) {
        return cookie(pool, addresses).header("", Duration.ZERO);
    }
}
