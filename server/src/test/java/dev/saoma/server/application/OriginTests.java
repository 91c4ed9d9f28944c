package dev.saoma.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example.org", "https://shop.example.org:8443", "http://localhost:5173"})
    void anOriginIsSchemeHostAndPort(String text) {
        assertThat(Origin.isAllowed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "shop.example.org",
                "http://shop.example.org",
                "https://shop.example.org/",
                "https://shop.example.org:443",
                "https://SHOP.example.org",
                "https://user@shop.example.org",
                "https://shop.example.org?a",
                "https://shop.example.org#a",
                "https://shop.example.org https://b.example"
            })
    void whatABrowserWouldNeverSendIsNone(String text) {
        assertThat(Origin.isAllowed(text)).isFalse();
    }
}
