package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolStanding;
import dev.saoma.server.user.MergeRule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pool's settings as the admin API shows them.
///
/// @param address below which everything of the pool is
/// @param sessionIdleSeconds null where the installation's holds
/// @param sessionLifeSeconds null where the installation's holds
/// @param merge what becomes of two users who turn out to be one person: somebody decides, or the older one stays
/// @param deleteAt when it is erased; null unless it is to be
record PoolSettingsView(
        String id,
        String slug,
        String name,
        String address,
        String issuer,
        @Nullable Long sessionIdleSeconds,
        @Nullable Long sessionLifeSeconds,
        @Form(of = MergeRule.class) String merge,
        boolean madeByFile,
        @Nullable Instant deleteAt) {

    static PoolSettingsView of(
            Pool pool, PoolStanding standing, SessionLife life, MergeRule merge, Addresses addresses) {
        return new PoolSettingsView(
                pool.id().value(),
                pool.slug(),
                pool.name(),
                addresses.of(pool).toString(),
                addresses.issuer(pool),
                seconds(life.idle()),
                seconds(life.life()),
                Fields.name(merge),
                standing.madeByFile(),
                standing.deleteAt());
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
