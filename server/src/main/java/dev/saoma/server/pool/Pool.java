package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.util.regex.Pattern;

/// An isolated set of users with its own host name, brand and issuer.
///
/// @param slug its name in addresses: one DNS label, unique in the installation
/// @param name its name for people
public record Pool(PoolId id, String slug, String name) {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?");

    public Pool {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("A pool's slug is a host name label: 1 to 32 lowercase letters, digits"
                    + " and '-', not '-' at either end; not '" + slug + "'");
        }
    }

    /// Whether a text can be a pool's name in addresses.
    public static boolean isSlug(String text) {
        return LABEL.matcher(text).matches();
    }
}
