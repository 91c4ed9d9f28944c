package dev.saoma.server.pool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a cookie of a pool is called and where browsers send it. With https it has a name that browsers take from this
/// very host only (`__Host-`, RFC 6265bis §4.1.3.2), so that no other host below the same domain can plant one. Such
/// a cookie goes to the whole host, which pools may share: its name says whose it is.
///
/// @param path what it goes to
/// @param secure whether it goes by https only
public record PoolCookie(String name, String path, boolean secure) {

    /// The cookie of that name in that pool.
    ///
    /// @param below the part of the pool that needs it: `/login`; empty for all of it
    public static PoolCookie of(String name, String below, Pool pool, Addresses addresses) {
        if (addresses.secure()) {
            return new PoolCookie("__Host-" + name + "_" + pool.id(), "/", true);
        }
        var path = addresses.of(pool).getPath() + below;
        return new PoolCookie(name, path.isEmpty() ? "/" : path, false);
    }

    /// The `Set-Cookie` header (RFC 6265 §4.1) of a cookie that no script reads.
    ///
    /// @param life how long the browser is to keep it; null for until it is closed
    public String header(String value, @Nullable Duration life) {
        return name + "=" + value + "; Path=" + path
                + (life == null ? "" : "; Max-Age=" + life.toSeconds())
                + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
