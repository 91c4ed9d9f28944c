package dev.saoma.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.RedirectUri.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/callback?a=b",
                "https://www.example.org:8443",
                "http://localhost:7401/login/oauth2/code/saoma",
                "http://127.0.0.1/",
                "http://[::1]:8080/"
            })
    void anAddressThatOnlyTheWebsiteCanReadIsAllowed(String uri) {
        assertThat(RedirectUri.isAllowed(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/callback",
                "www.example.org/callback",
                "http://www.example.org/callback",
                "http://localhost.example.org/",
                "http://127.0.0.1.example.org/",
                "https://www.example.org/#token",
                "https://www.example.org@evil.example/",
                "https://*.example.org/",
                "https:///callback",
                "https://www.example.org/ x",
                "javascript:alert(1)",
                "data:text/html,hello",
                "ftp://www.example.org/"
            })
    void anythingElseIsNot(String uri) {
        assertThat(RedirectUri.isAllowed(uri)).isFalse();
        assertThat(RedirectUri.isAllowed(uri, ClientKind.NATIVE)).isFalse();
    }

    @Test
    void aNativeApplicationMayHaveASchemeOfItsOwn() {
        assertThat(RedirectUri.isAllowed("org.example.app:/callback", ClientKind.NATIVE))
                .isTrue();
        assertThat(RedirectUri.isAllowed("org.example.app:/callback", ClientKind.WEB))
                .isFalse();
        assertThat(RedirectUri.isAllowed("org.example.app:/callback#token", ClientKind.NATIVE))
                .isFalse();
        assertThat(RedirectUri.isAllowed("shop:/callback", ClientKind.NATIVE)).isFalse();
    }

    @Test
    void aSchemeAloneIsNoAddress() {
        for (var scheme : List.of("org.example.app:", "org.example.app://")) {
            assertThat(RedirectUri.flaws(scheme, ClientKind.NATIVE)).containsExactly(Flaw.SCHEME_ALONE);
            assertThat(RedirectUri.flaws(scheme, ClientKind.WEB)).containsExactly(Flaw.NOT_HTTPS);
        }
        assertThat(RedirectUri.flaws("shop://", ClientKind.NATIVE)).containsExactly(Flaw.SCHEME_WITHOUT_DOT);
        assertThat(RedirectUri.flaws("https://", ClientKind.NATIVE)).containsExactly(Flaw.NO_HOST);
    }

    @Test
    void aHostInOtherLettersIsNotTakenForNone() {
        assertThat(RedirectUri.flaws("https://例子.中国/cb", ClientKind.WEB)).containsExactly(Flaw.INTERNATIONAL_HOST);
        assertThat(RedirectUri.flaws("https://a_b.example/cb", ClientKind.WEB)).containsExactly(Flaw.NO_HOST);
    }
}
