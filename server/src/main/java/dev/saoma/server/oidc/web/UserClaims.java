package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.user.ExternalIds;
import dev.saoma.server.user.User;
import dev.saoma.server.user.WeChatNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final String UNION_ID = "unionid";
    private static final String WECHAT_UNION_ID = "wechat_unionid";
    private static final String WECHAT_OPEN_IDS = "wechat_openids";

    private static final String EXTERNAL_ID = "external_id";

    private static final Map<String, List<String>> BY_SCOPE = Map.of(
            Scopes.PROFILE, List.of(NAME, NICKNAME, PREFERRED_USERNAME, UPDATED_AT),
            Scopes.UNION_ID, List.of(UNION_ID),
            Scopes.WECHAT, List.of(WECHAT_UNION_ID, WECHAT_OPEN_IDS),
            Scopes.EXTERNAL_ID, List.of(EXTERNAL_ID));

    private static final Set<String> OF_WECHAT = Set.of(UNION_ID, WECHAT_UNION_ID, WECHAT_OPEN_IDS);

    /// All that there are, but for `sub`.
    static final List<String> KNOWN = List.of(
            NAME, NICKNAME, PREFERRED_USERNAME, UPDATED_AT, UNION_ID, WECHAT_UNION_ID, WECHAT_OPEN_IDS, EXTERNAL_ID);

    private final WeChatNames.Find names;
    private final ExternalIds externalIds;

    UserClaims(WeChatNames.Find names, ExternalIds externalIds) {
        this.names = names;
        this.externalIds = externalIds;
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
        claims.put(NAME, user.name());
        claims.put(NICKNAME, user.name());
        claims.put(PREFERRED_USERNAME, user.name());
        claims.put(UPDATED_AT, user.createdAt().getEpochSecond());
        if (wanted.stream().anyMatch(OF_WECHAT::contains)) {
            claims.putAll(ofWeChat(names.of(user.pool(), user.id())));
        }
        if (wanted.contains(EXTERNAL_ID)) {
            externalIds.find(user.pool(), user.id()).ifPresent(id -> claims.put(EXTERNAL_ID, id.value()));
        }
        claims.keySet().retainAll(wanted);
        claims.put("sub", user.id().value());
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
