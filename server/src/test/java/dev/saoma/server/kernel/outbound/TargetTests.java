package dev.saoma.server.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a target is, and what it is asked.
class TargetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "https:///wechat",
                "https://user:secret@shop.example/",
                "https://user@shop.example/",
                "https://shop.example/#part",
                "https://shop.example:70000/",
                "https://shop example/",
                "https:shop.example",
                "gopher://127.0.0.1:6379/_x"
            })
    void whatIsNoCompleteAddressIsNoTarget(String text) {
        assertThat(Target.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, a=1, /?a=1",
        "https://shop.example/wechat, a=1&b=%20, /wechat?a=1&b=%20",
        "https://shop.example/index.php?s=/wechat, a=1, /index.php?s=/wechat&a=1",
        "https://shop.example/wechat, '', /wechat"
    })
    void whatWeChatSentComesAfterWhatTheAddressHasOfItsOwn(String target, String query, String asked) {
        assertThat(Target.parse(target).orElseThrow().pathWith(query)).isEqualTo(asked);
    }

    @Test
    void aLogLineDoesNotShowTheQuery() {
        assertThat(Target.parse("https://shop.example/?key=secret")
                        .orElseThrow()
                        .toString())
                .isEqualTo("https://shop.example");
    }
}
