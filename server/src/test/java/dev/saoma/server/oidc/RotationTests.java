package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.saoma.server.kernel.Actor;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing keys come and go on schedule, and no token is left without its key.
@IssuerServer
class RotationTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private RotateKeys rotateKeys;

    @Autowired
    private SigningKeys signingKeys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aKeyIsReplacedWhenItsTimeHasCome() throws Exception {
        var site = sites.site();
        var first = signer(site);

        clock.pass(Duration.ofDays(89));
        rotateKeys.tend();
        assertThat(published(site)).containsExactly(first);

        clock.pass(Duration.ofDays(1));
        rotateKeys.tend();
        rotateKeys.tend();
        assertThat(published(site)).hasSize(2).contains(first);
        assertThat(signer(site)).isEqualTo(first);

        clock.pass(Duration.ofMinutes(16));
        assertThat(signer(site)).isNotEqualTo(first);
        assertThat(published(site)).hasSize(2);

        clock.pass(Duration.ofMinutes(61));
        assertThat(published(site)).hasSize(1).doesNotContain(first);
        assertThat(signingKeys.of(site.pool().id()).keys()).hasSize(2);

        clock.pass(Duration.ofDays(8));
        rotateKeys.tend();
        assertThat(signingKeys.of(site.pool().id()).keys()).hasSize(1);
    }

    @Test
    void aTokenOutlivesTheRotationOfItsKey() {
        var site = sites.site();
        var tokens = site.tokens(sites.loggedIn(site.pool()));

        rotateKeys.rotate(site.pool().id(), new Actor.Itself());
        clock.pass(Duration.ofMinutes(30));

        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIdTokenIsAHintAfterItsKeyIsGoneFromTheKeySet() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var idToken = site.tokens(browser).get("id_token").asString();
        rotateKeys.rotate(site.pool().id(), new Actor.Itself());
        clock.pass(Duration.ofHours(3));

        var response = browser.get(site.issuer() + "/session/end?id_token_hint=" + idToken);

        assertThat(response.body()).contains("已退出登录");
    }

    @Test
    void noPrivateKeyLiesInTheDatabaseInTheClear() throws Exception {
        var site = sites.site();
        signer(site);

        var rows = jdbc.sql("select * from signing_key where pool_id = :pool")
                .param("pool", site.pool().id().value())
                .query()
                .listOfRows()
                .toString();

        var key = (RSAKey) signingKeys.of(site.pool().id()).keys().getFirst().jwk();
        assertThat(rows).contains(key.getKeyID());
        assertThat(rows)
                .doesNotContain("\"kty\"")
                .doesNotContain(key.getPrivateExponent().toString())
                .doesNotContain(Base64URL.encode(key.toJSONString()).toString());
    }

    private String signer(TestSite site) throws ParseException {
        var idToken = site.tokens(sites.loggedIn(site.pool())).get("id_token").asString();
        return SignedJWT.parse(idToken).getHeader().getKeyID();
    }

    private static List<String> published(TestSite site) throws ParseException {
        return JWKSet.parse(site.get("/.well-known/jwks.json").body()).getKeys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }
}
