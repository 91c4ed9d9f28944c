package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.saoma.server.SaomaServer;
import dev.saoma.server.oidc.logout.LogoutReceiver;
import dev.saoma.server.pool.Addresses;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// A restart logs nobody out and makes no token worthless: on the database's file, as an installation has it.
class RestartTests {

    @TempDir
    private Path data;

    @Test
    void aRestartKeepsKeysSessionsAndGrants() {
        TestSite site;
        TestBrowser browser;
        String openCode;
        JsonNode tokens;
        String keys;
        try (var before = start()) {
            site = before.getBean(TestSites.class).site();
            browser = before.getBean(TestSites.class).loggedIn(site.pool());
            tokens = site.tokens(browser);
            keys = site.get("/.well-known/jwks.json").body();
            openCode = site.code(browser);
        }
        try (var after = start()) {
            // The server has another port now; the pool is the same.
            var address = after.getBean(Addresses.class).of(site.pool()).toString();
            site = new TestSite(address, site.pool(), site.id(), site.secret());

            assertThat(site.get("/.well-known/jwks.json").body()).isEqualTo(keys);
            assertThat(site.redeem(openCode).statusCode()).isEqualTo(200);
            assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                    .isEqualTo(200);
            assertThat(session(site.tokens(browser))).isEqualTo(session(tokens));
        }
    }

    @Test
    void anApplicationHearsOfALogoutThatTheServerDidNotLiveToTellItOf() throws IOException {
        try (var receiver = new LogoutReceiver()) {
            receiver.answerAlways(500);
            try (var before = start()) {
                var sites = before.getBean(TestSites.class);
                var site = sites.site(sites.pool(), BackChannelLogoutTests.toldAt(receiver));
                var browser = sites.loggedIn(site.pool());
                var hint = site.tokens(browser).get("id_token").asString();
                browser.get(site.issuer() + "/session/end?id_token_hint=" + hint);
                await().untilAsserted(() -> assertThat(receiver.tokens()).isNotEmpty());
            }
            var heard = receiver.tokens().size();
            receiver.answerAlways(200);
            try (var _ = start()) {
                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> assertThat(receiver.tokens()).hasSizeGreaterThan(heard));
            }
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheIssuerSaysSo() throws SQLException {
        try (var server = start()) {
            var site = server.getBean(TestSites.class).site();

            server.getBean(DataSource.class).unwrap(HikariDataSource.class).close();

            var response = site.get("/.well-known/openid-configuration");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(TestSite.json(response).get("code").asString()).isEqualTo("unavailable");
            assertThat(response.body()).doesNotContain("Hikari");
        }
    }

    private static JsonNode session(JsonNode tokens) {
        return TestSite.claims(tokens.get("id_token").asString()).get("sid");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SaomaServer.class, TestSites.class)
                .initializers(new IssuerServer.OwnPort())
                .run(
                        "--saoma.data-directory=" + data,
                        "--saoma.logout.allowed-networks=127.0.0.0/8",
                        "--saoma.logout.head-start=0s");
    }
}
