package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.application.AccessTokenFormat;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What access tokens are, by application (RFC 9068, RFC 6749 §1.4).
@IssuerServer
class AccessTokenFormatTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Test
    void anOpaqueOneSaysNothingAndOpensUserInfo() {
        var site = sites.site(sites.pool(), TestRules.of(AccessTokenFormat.OPAQUE));
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        var token = tokens.get("access_token").asString();

        assertThat(token).matches("saoma_at_[0-9A-Za-z_-]{43}");
        assertThat(site.userInfo(token).statusCode()).isEqualTo(200);
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isBetween(3590, 3600);
        clock.pass(Duration.ofMinutes(61));
        assertThat(site.userInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    void anOpaqueOneIsRenewedAsOne() {
        var site = sites.site(sites.pool(), TestRules.of(AccessTokenFormat.OPAQUE));
        var first = site.tokens(sites.loggedIn(site.pool()));

        var second = TestSite.json(site.refresh(first.get("refresh_token").asString()));

        assertThat(second.get("access_token").asString()).startsWith("saoma_at_");
        assertThat(second.get("id_token").asString()).contains(".");
        assertThat(site.userInfo(second.get("access_token").asString()).statusCode())
                .isEqualTo(200);
        assertThat(site.userInfo(first.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anApiThatInsistsOnTheTypeGetsIt() throws Exception {
        var site = sites.site(sites.pool(), TestRules.of(AccessTokenFormat.AT_JWT));
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        var token = tokens.get("access_token").asString();

        assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
        assertThat(SignedJWT.parse(tokens.get("id_token").asString())
                        .getHeader()
                        .getType())
                .isNull();
        assertThat(site.userInfo(token).statusCode()).isEqualTo(200);
        assertThat(TestSite.json(site.introspect(token)).get("active").asBoolean())
                .isTrue();
    }

    @Test
    void aJwtSaysWhoseItIsForWhomAndWhatFor() throws Exception {
        var site = sites.site();
        var token = site.tokens(sites.loggedIn(site.pool())).get("access_token").asString();

        var claims = TestSite.claims(token);

        // RFC 9068 §2.2, but for the typ: Spring's resource server takes no at+jwt unless it is told to.
        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "scope");
        assertThat(claims.get("aud").asString()).isEqualTo(site.id().value());
        assertThat(claims.get("client_id").asString()).isEqualTo(site.id().value());
        assertThat(claims.get("iss").asString()).isEqualTo(site.issuer());
        assertThat(SignedJWT.parse(token).getHeader().getType()).isNull();
    }
}
