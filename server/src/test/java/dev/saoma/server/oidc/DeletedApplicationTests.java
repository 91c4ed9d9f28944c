package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Applications;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import dev.saoma.server.trash.TrashStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An application that is deleted is nobody's client, and what it was given is over, also when it is had back.
@IssuerServer
class DeletedApplicationTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private Applications applications;

    @Autowired
    private Trash trash;

    @Autowired
    private TrashStore store;

    private TestSite site;
    private TestSite api;
    private JsonNode tokens;
    private String code;

    @BeforeEach
    void aSiteThatWasGivenTokensAndACode() {
        site = sites.site(sites.pool(), TestRules.of(AccessTokenFormat.OPAQUE));
        api = sites.site(site.pool());
        tokens = site.tokens(sites.loggedIn(site.pool()));
        code = site.code(sites.loggedIn(site.pool()));
    }

    private void delete() {
        clock.pass(Duration.ofMillis(1));
        applications.switchOff(site.id(), clock.instant());
        trash.put(TrashKind.APPLICATION, site.pool().id(), site.id().value());
    }

    private void restore() {
        assertThat(trash.restore(
                        TrashKind.APPLICATION, site.pool().id(), site.id().value()))
                .isTrue();
        clock.pass(Duration.ofMillis(1));
    }

    private static String error(HttpResponse<String> answer) {
        return TestSite.json(answer).get("error").asString();
    }

    private String token(String name) {
        return tokens.get(name).asString();
    }

    private boolean isActive(String token) {
        return TestSite.json(api.introspect(token)).get("active").asBoolean();
    }

    @Test
    void nobodyKnowsTheClientAndItsTokensAreWorthNothing() {
        assertThat(isActive(token("access_token"))).isTrue();

        delete();

        assertThat(error(site.refresh(token("refresh_token")))).isEqualTo("invalid_client");
        assertThat(error(site.redeem(code))).isEqualTo("invalid_client");
        assertThat(site.userInfo(token("access_token")).statusCode()).isEqualTo(401);
        assertThat(isActive(token("access_token"))).isFalse();
    }

    private void erase() {
        var later = clock.instant().plus(Duration.ofDays(8));
        for (var due : store.due(TrashKind.APPLICATION, later, 500)) {
            var erased = 1;
            while (erased > 0) {
                erased = store.eraseSome(due, later, 500);
            }
        }
    }

    @Test
    void erasedItsTokensAreWorthNothingEither() {
        delete();
        erase();

        assertThat(isActive(token("access_token"))).isFalse();
        assertThat(isActive(token("refresh_token"))).isFalse();
        assertThat(site.userInfo(token("access_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsGivenItsIdAfterItWasErasedGetsNothingOfWhatItWasGiven() {
        var same = applications.find(site.pool().id(), site.id()).orElseThrow();
        delete();
        erase();
        assertThat(applications.poolOf(site.id())).isEmpty();

        applications.save(same);

        assertThat(error(site.refresh(token("refresh_token")))).isEqualTo("invalid_grant");
        assertThat(error(site.redeem(code))).isEqualTo("invalid_grant");
        assertThat(isActive(token("access_token"))).isFalse();
        var anew = site.tokens(sites.loggedIn(site.pool()));
        assertThat(site.refresh(anew.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void hadBackItLogsPeopleInWithItsSecretWhileWhatItWasGivenBeforeStaysOver() {
        delete();
        restore();

        assertThat(error(site.refresh(token("refresh_token")))).isEqualTo("invalid_grant");
        assertThat(error(site.redeem(code))).isEqualTo("invalid_grant");
        assertThat(site.userInfo(token("access_token")).statusCode()).isEqualTo(401);
        assertThat(isActive(token("access_token"))).isFalse();
        var anew = site.tokens(sites.loggedIn(site.pool()));
        assertThat(site.userInfo(anew.get("access_token").asString()).statusCode())
                .isEqualTo(200);
        assertThat(site.refresh(anew.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }
}
