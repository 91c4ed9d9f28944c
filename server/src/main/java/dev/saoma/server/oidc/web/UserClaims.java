package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.user.User;
import dev.saoma.server.user.WeChatNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a website may know of a user, by the scopes that it was granted (OpenID Connect Core 1.0 §5.4) and by the
/// claims that it asked for one by one (§5.5). What is not known is left out.
@Component
final class UserClaims {

    private static final String NAME = "name";
    private static final String NICKNAME = "nickname";
    private static final String PREFERRED_USERNAME = "preferred_username";
    private static final String UPDATED_AT = "updated_at";
    private static final String PICTURE = "picture";
    private static final String EMAIL = "email";
    private static final String EMAIL_VERIFIED = "email_verified";
    private static final String PHONE = "phone_number";
    private static final String PHONE_VERIFIED = "phone_number_verified";
    private static final String UNION_ID = "unionid";
    private static final String WECHAT_UNION_ID = "wechat_unionid";
    private static final String WECHAT_OPEN_IDS = "wechat_openids";

    private static final Map<String, List<String>> BY_SCOPE = Map.of(
            Scopes.PROFILE, List.of(NAME, NICKNAME, PREFERRED_USERNAME, PICTURE, UPDATED_AT),
            Scopes.EMAIL, List.of(EMAIL, EMAIL_VERIFIED),
            Scopes.PHONE, List.of(PHONE, PHONE_VERIFIED),
            Scopes.UNION_ID, List.of(UNION_ID),
            Scopes.WECHAT, List.of(WECHAT_UNION_ID, WECHAT_OPEN_IDS));

    private static final Set<String> OF_WECHAT = Set.of(UNION_ID, WECHAT_UNION_ID, WECHAT_OPEN_IDS);

    /// All that there are, but for `sub`.
    static final List<String> KNOWN = List.of(
            NAME,
            NICKNAME,
            PREFERRED_USERNAME,
            PICTURE,
            UPDATED_AT,
            EMAIL,
            EMAIL_VERIFIED,
            PHONE,
            PHONE_VERIFIED,
            UNION_ID,
            WECHAT_UNION_ID,
            WECHAT_OPEN_IDS);

    private final WeChatNames.Find names;

    UserClaims(WeChatNames.Find names) {
        this.names = names;
    }

    /// The scope that a claim comes with.
    static String scopeOf(String claim) {
        return BY_SCOPE.entrySet().stream()
                .filter(scope -> scope.getValue().contains(claim))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no claim " + claim));
    }

    Map<String, Object> of(User user, Set<String> scopes, Set<String> asked) {
        var wanted = new LinkedHashSet<>(asked);
        scopes.forEach(scope -> wanted.addAll(BY_SCOPE.getOrDefault(scope, List.of())));
        var claims = new HashMap<String, Object>();
        claims.putAll(ofProfile(user));
        if (wanted.stream().anyMatch(OF_WECHAT::contains)) {
            claims.putAll(ofWeChat(names.of(user.pool(), user.id())));
        }
        claims.keySet().retainAll(wanted);
        claims.put("sub", user.id().value());
        return claims;
    }

    private static Map<String, Object> ofProfile(User user) {
        var profile = user.profile();
        var username = profile.username();
        var picture = profile.picture();
        var email = profile.email();
        var phone = profile.phone();
        var claims = new HashMap<String, Object>();
        claims.put(NAME, user.name());
        claims.put(NICKNAME, Objects.requireNonNullElse(profile.nickname(), user.name()));
        claims.put(PREFERRED_USERNAME, username == null ? user.name() : username.value());
        claims.put(UPDATED_AT, user.updatedAt().getEpochSecond());
        if (picture != null) {
            claims.put(PICTURE, picture);
        }
        if (email != null) {
            claims.put(EMAIL, email.value());
            claims.put(EMAIL_VERIFIED, profile.emailVerified());
        }
        if (phone != null) {
            claims.put(PHONE, phone.value());
            claims.put(PHONE_VERIFIED, profile.phoneVerified());
        }
        return claims;
    }

    private static Map<String, Object> ofWeChat(WeChatNames names) {
        var claims = new HashMap<String, Object>();
        UnionId unionId = names.unionId();
        if (unionId != null) {
            claims.put(UNION_ID, unionId.value());
            claims.put(WECHAT_UNION_ID, unionId.value());
        }
        Map<AppId, OpenId> openIds = names.openIds();
        if (!openIds.isEmpty()) {
            claims.put(
                    WECHAT_OPEN_IDS,
                    openIds.entrySet().stream()
                            .collect(Collectors.toMap(
                                    id -> id.getKey().value(),
                                    id -> id.getValue().value())));
        }
        return claims;
    }
}
