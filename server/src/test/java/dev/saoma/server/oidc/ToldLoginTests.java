package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.webhook.Listener;
import dev.saoma.server.webhook.ManageWebhooks;
import dev.saoma.server.webhook.WebhookForm;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A webhook is told of each login, and of nothing that is secret about it.
@IssuerServer
class ToldLoginTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private BeginSession begin;

    @Autowired
    private Chance chance;

    @Autowired
    private ManageWebhooks webhooks;

    /// The browser that has lost its answer shows the same proof again.
    @Test
    void aLoginWhoseAnswerWasLostIsToldOnce() {
        try (var listener = new Listener()) {
            var pool = sites.pool();
            var form = new WebhookForm(null, listener.url(), List.of("user.logged_in"), false, true);
            webhooks.create(pool.id(), form, new Actor.Itself());
            var user = sites.user(pool);
            var repeated = new SessionId(chance.name());
            var later = new SessionId(chance.name());

            for (var id : List.of(repeated, repeated, later)) {
                begin.begin(pool.id(), user, id, List.of("mca"), Optional.empty(), Surroundings.UNKNOWN);
            }

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(sessions(listener)).contains(later.value()));
            assertThat(sessions(listener)).containsExactly(repeated.value(), later.value());
        }
    }

    private static List<String> sessions(Listener listener) {
        // A message may come twice, and is one by its id.
        var messages = new LinkedHashMap<String, String>();
        listener.heard()
                .forEach(heard -> messages.put(
                        heard.id(), heard.json().get("data").get("session").asString()));
        return List.copyOf(messages.values());
    }

    @Test
    void aLoginIsToldWithItsSessionAndHow() {
        try (var listener = new Listener()) {
            var pool = sites.pool();
            var form = new WebhookForm(null, listener.url(), List.of("user.logged_in"), false, true);
            webhooks.create(pool.id(), form, new Actor.Itself());
            var site = sites.site(pool);
            var user = sites.user(pool);
            var browser = new TestBrowser();

            sites.logIn(browser, pool, user);

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(listener.types()).containsExactly("user.logged_in"));
            var data = listener.heard().getFirst().json().get("data");
            var claims = TestSite.claims(site.tokens(browser).get("id_token").asString());
            assertThat(data.get("user").get("id").asString()).isEqualTo(user.value());
            assertThat(data.get("session").asString())
                    .isEqualTo(claims.get("sid").asString());
            assertThat(data.get("methods")).isEqualTo(claims.get("amr"));
        }
    }
}
