package dev.saoma.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.RedirectCheck.Kind;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A mismatch is explained by what differs.
class RedirectCheckTests {

    private static Application application(ClientKind kind, String... uris) {
        var usual = ClientRules.DEFAULT;
        return new Application(
                new ClientId(Ids.id()),
                new PoolId(Ids.id()),
                "Website",
                Optional.empty(),
                List.of(uris),
                List.of(),
                List.of(),
                LoginPolicy.DEFAULT,
                new ClientRules(
                        kind,
                        true,
                        false,
                        false,
                        usual.accessTokens(),
                        usual.algorithm(),
                        false,
                        List.of(),
                        TokenLives.USUAL,
                        Optional.empty()),
                Registration.OPEN);
    }

    private static RedirectCheck check(String registered, String asked) {
        return RedirectCheck.of(application(ClientKind.WEB, registered), asked);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/cb, http://a.example/cb, SCHEME",
        "https://a.example/cb, https://b.example/cb, HOST",
        "https://a.example/cb, https://A.example/cb, HOST_CASE",
        "https://a.example/cb, https://www.a.example/cb, HOST_WWW",
        "http://localhost:3000/cb, http://127.0.0.1:3000/cb, LOOPBACK_NAME",
        "https://a.example/cb, https://a.example:8443/cb, PORT",
        "https://a.example/cb, https://a.example:443/cb, USUAL_PORT",
        "http://localhost:3000/cb, http://localhost:3001/cb, LOOPBACK_PORT",
        "https://a.example/cb, https://a.example/cb/, TRAILING_SLASH",
        "https://a.example/, https://a.example, TRAILING_SLASH",
        "https://a.example/cb, https://a.example/callback, PATH",
        "https://a.example/cb, https://a.example/CB, PATH_CASE",
        "https://a.example/cb, https://a.example/cb?x=1, QUERY",
        "https://a.example/cb, https://a.example/cb#x, FRAGMENT",
        "https://a.example/cb, https://me@a.example/cb, USER",
    })
    void thePartThatDiffersIsNamed(String registered, String asked, Kind kind) {
        var check = check(registered, asked);

        assertThat(check.accepted()).isFalse();
        assertThat(check.differences())
                .extracting(RedirectCheck.Difference::kind)
                .containsExactly(kind);
    }

    @Test
    void theFirstCharacterThatDiffersIsTold() {
        assertThat(check("https://a.example/cb", "https://a.example/cB").at()).isEqualTo(19);
    }

    @Test
    void theNearestOfSeveralIsComparedWith() {
        var website = application(
                ClientKind.WEB, "http://localhost:3000/cb", "https://a.example/cb", "https://b.example/other");

        assertThat(RedirectCheck.of(website, "https://a.example/cb/").nearest()).contains("https://a.example/cb");
    }

    @Test
    void whatALoginMayEndAtIsAccepted() {
        assertThat(check("https://a.example/cb", "https://a.example/cb").accepted())
                .isTrue();
    }

    @Test
    void anyPortOfTheLoopbackAddressIsANativeApplications() {
        var program = application(ClientKind.NATIVE, "http://127.0.0.1/cb");

        assertThat(RedirectCheck.of(program, "http://127.0.0.1:51004/cb").accepted())
                .isTrue();
        assertThat(check("http://127.0.0.1/cb", "http://127.0.0.1:51004/cb").accepted())
                .isFalse();
    }

    @Test
    void whatIsNoAddressAtAllIsLookedAtToo() {
        var check = check("https://a.example/cb", "not an address ://%%%");

        assertThat(check.accepted()).isFalse();
        assertThat(check.allowed()).isFalse();
    }

    @Test
    void withoutAnyRegisteredThereIsNothingToCompare() {
        assertThat(RedirectCheck.of(application(ClientKind.DEVICE), "https://a.example/")
                        .nearest())
                .isEmpty();
    }
}
