package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what is known of a user at this moment, as the messages have it.
@Component
class DescribeUser {

    private final Users users;
    private final Followings followings;

    DescribeUser(Users users, Followings followings) {
        this.users = users;
        this.followings = followings;
    }

    /// All of it. Only the id, if there is no such user any more.
    Map<String, Object> whole(PoolId pool, UserId id, boolean weChatIds) {
        return users.find(pool, id).map(user -> whole(user, weChatIds)).orElseGet(() -> only(id));
    }

    /// No more than who it is.
    static Map<String, Object> only(UserId id) {
        return Map.of("id", id.value());
    }

    private Map<String, Object> whole(User user, boolean weChatIds) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", user.id().value());
        describe(user.profile(), said);
        said.put("status", user.status().name().toLowerCase(Locale.ROOT));
        said.put("createdAt", user.createdAt().toString());
        said.put("updatedAt", user.updatedAt().toString());
        said.put("accounts", accounts(user, weChatIds));
        return said;
    }

    private static void describe(Profile profile, Map<String, Object> said) {
        put(said, "externalId", profile.externalId());
        said.put("name", profile.name());
        put(said, "nickname", profile.nickname());
        put(said, "picture", profile.picture());
        var username = profile.username();
        put(said, "username", username == null ? null : username.value());
        var email = profile.email();
        if (email != null) {
            said.put("email", email.value());
            said.put("emailVerified", profile.emailVerified());
        }
        var phone = profile.phone();
        if (phone != null) {
            said.put("phone", phone.value());
            said.put("phoneVerified", profile.phoneVerified());
        }
    }

    private List<Map<String, Object>> accounts(User user, boolean weChatIds) {
        var identities = weChatIds
                ? users.identities(user.pool(), user.id()).stream()
                        .collect(Collectors.toMap(Identity::id, Function.identity()))
                : Map.<IdentityId, Identity>of();
        return followings.of(user.pool(), user.id()).stream()
                .map(standing -> account(standing, identities.get(standing.identity())))
                .toList();
    }

    private static Map<String, Object> account(Followings.Standing standing, @Nullable Identity identity) {
        var said = new LinkedHashMap<String, Object>();
        said.put("appId", standing.identity().appId().value());
        said.put("following", following(standing.following()));
        if (identity != null) {
            said.put("openid", identity.openId().value());
            var unionId = identity.unionId();
            put(said, "unionid", unionId == null ? null : unionId.value());
        }
        return said;
    }

    private static String following(Following following) {
        return switch (following) {
            case Following.Follows _ -> "follows";
            case Following.Left _ -> "left";
            case Following.Unsaid _ -> "unsaid";
        };
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
