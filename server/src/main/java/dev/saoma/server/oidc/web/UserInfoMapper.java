package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/// What userinfo says (OpenID Connect Core 1.0 §5.3.2): the user as they are now, not as they were at the login.
@Component
final class UserInfoMapper implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Users users;
    private final FollowingClaim following;

    UserInfoMapper(Users users, FollowingClaim following) {
        this.users = users;
        this.following = following;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        var id = new UserId(context.getAuthorization().getPrincipalName());
        return users.find(CurrentPool.get().id(), id)
                .map(user -> claims(user, context.getAccessToken().getScopes()))
                .map(OidcUserInfo::new)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private Map<String, Object> claims(User user, Set<String> scopes) {
        var claims = new HashMap<>(UserClaims.of(user, scopes));
        claims.putAll(following.of(user, scopes));
        return claims;
    }
}
