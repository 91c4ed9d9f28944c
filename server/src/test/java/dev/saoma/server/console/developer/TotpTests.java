package dev.saoma.server.console.developer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, of which these are the last six digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodAStepEarlyOrLateAndNoMore() {
        var now = Instant.ofEpochSecond(1111111109);
        var step = 1111111109L / 30;

        for (var drift = -1; drift <= 1; drift++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + drift), now)).hasValue(step + drift);
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEqualTo(OptionalLong.empty());
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    /// RFC 4648 §10.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String clear, String written) {
        assertThat(Totp.base32(clear.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
