package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.HashMap;
import java.util.Map;
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
    private final UserClaims claims;
    private final FollowingClaim following;

    UserInfoMapper(Users users, UserClaims claims, FollowingClaim following) {
        this.users = users;
        this.claims = claims;
        this.following = following;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        var id = new UserId(context.getAuthorization().getPrincipalName());
        return users.find(CurrentPool.get().id(), id)
                .map(user -> claims(user, context))
                .map(OidcUserInfo::new)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private Map<String, Object> claims(User user, OidcUserInfoAuthenticationContext context) {
        var scopes = context.getAccessToken().getScopes();
        var asked = LoadedGrant.claims(context.getAuthorization()).userInfo();
        var told = new HashMap<>(claims.of(user, scopes, asked));
        told.putAll(following.of(user, scopes));
        return told;
    }
}
