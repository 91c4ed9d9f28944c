package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.stereotype.Component;

/// What userinfo says (OpenID Connect Core 1.0 §5.3.2): the user as they are now, not as they were at the login.
@Component
final class UserInfoMapper {

    private final Users users;
    private final UserClaims claims;
    private final FollowingClaim following;

    UserInfoMapper(Users users, UserClaims claims, FollowingClaim following) {
        this.users = users;
        this.claims = claims;
        this.following = following;
    }

    OidcUserInfo of(Grant grant, Redeemed tokens) {
        return users.find(CurrentPool.get().id(), grant.login().user())
                .map(user -> claims(user, tokens.accessScopes(), grant.claims().userInfo()))
                .map(OidcUserInfo::new)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private Map<String, Object> claims(User user, Set<String> scopes, Set<String> asked) {
        var told = new HashMap<>(claims.of(user, scopes, asked));
        told.putAll(following.of(user, scopes));
        return told;
    }
}
