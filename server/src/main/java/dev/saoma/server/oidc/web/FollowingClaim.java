package dev.saoma.server.oidc.web;

import dev.saoma.server.user.Followings;
import dev.saoma.server.user.User;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells websites that a user has left the account, where its connection marks those who do. It says nothing of all
/// others: nobody has promised to know whether they follow.
@Component
final class FollowingClaim {

    static final String NAME = "wechat_following";

    private final Followings followings;

    FollowingClaim(Followings followings) {
        this.followings = followings;
    }

    Map<String, Object> of(User user, Set<String> scopes) {
        return scopes.contains(Scopes.PROFILE)
                        && followings.markedAsLeft(user.pool(), user.id()).isPresent()
                ? Map.of(NAME, false)
                : Map.of();
    }
}
