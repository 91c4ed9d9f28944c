package dev.saoma.server.oidc.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The scopes that mean something here. Others are ignored, as OpenID Connect Core 1.0 §3.1.2.1 advises.
final class Scopes {

    static final String OPENID = "openid";
    static final String PROFILE = "profile";
    static final String EMAIL = "email";
    static final String PHONE = "phone";

    /// Asks for a refresh token (OpenID Connect Core 1.0 §11).
    static final String OFFLINE_ACCESS = "offline_access";

    /// WeChat's union id of the user, under the name that sites which come from Authing ask for it by.
    static final String UNION_ID = "unionid";

    /// What WeChat calls the user. The word `openid` is taken: it says that a request is one of OpenID Connect.
    static final String WECHAT = "wechat";

    static final List<String> KNOWN = List.of(OPENID, PROFILE, EMAIL, PHONE, OFFLINE_ACCESS, UNION_ID, WECHAT);

    private Scopes() {}

    static Set<String> known(Set<String> asked) {
        return asked.stream().filter(KNOWN::contains).collect(Collectors.toUnmodifiableSet());
    }
}
