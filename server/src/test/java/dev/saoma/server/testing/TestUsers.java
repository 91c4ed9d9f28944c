package dev.saoma.server.testing;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// People for tests.
public final class TestUsers {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    private TestUsers() {}

    /// A user that no other test knows.
    public static User user(PoolId pool) {
        return User.newcomer(new UserId(Ids.id()), pool, Profile.named("扫码 \uD83D\uDE00"), UserSource.ENTERED, THEN);
    }

    /// An openid that no other test knows.
    public static OpenId openId() {
        return new OpenId("o" + Ids.hex(13));
    }

    /// What the user is known by towards that AppID.
    public static Identity identity(User user, AppId appId, OpenId openId, @Nullable UnionId unionId) {
        return new Identity(user.pool(), user.id(), appId, openId, unionId, THEN);
    }
}
