package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How many codes a website and an account give, whoever asks.
@LoginServer
class CodeLimitTests {

    @Autowired
    private CodeLimit limit;

    private final ClientId website = new ClientId(Ids.id());
    private final ConnectionId account = new ConnectionId(Ids.id());

    private Optional<Duration> ask(ClientId asked) {
        return limit.count(Ids.id(), Ids.id(), asked, account);
    }

    @Test
    void aWebsiteGivesOnlySoManyCodesInAMinuteAndAnotherOneStillDoes() {
        for (var count = 0; count < 40; count++) {
            assertThat(ask(website)).isEmpty();
        }

        assertThat(ask(website)).contains(Duration.ofMinutes(1));
        assertThat(ask(new ClientId(Ids.id()))).isEmpty();
    }

    @Test
    void anAccountGivesOnlySoManyCodesWhateverTheWebsite() {
        for (var count = 0; count < 60; count++) {
            assertThat(ask(new ClientId(Ids.id()))).isEmpty();
        }

        assertThat(ask(new ClientId(Ids.id()))).contains(Duration.ofMinutes(1));
    }

    @Test
    void whatABrowserAsksForBeyondItsLimitTakesNothingAwayFromOthers() {
        var browser = Ids.id();
        for (var count = 0; count < 100; count++) {
            limit.count(browser, Ids.id(), website, account);
        }

        assertThat(ask(website)).isEmpty();
    }
}
