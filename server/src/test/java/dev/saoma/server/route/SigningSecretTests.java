package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our signature beside WeChat's.
class SigningSecretTests {

    @Test
    void theExampleOfTheSpecificationIsSignedAsItSays() {
        var secret = SigningSecret.parse(TestRoutes.SECRET).orElseThrow();
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(secret.sign(
                        new DeliveryId("msg_p5jXN8AQM9LWM0D4loKWxJek"), Instant.ofEpochSecond(1_614_265_330), body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_not base64 at all!!!!!!!!!"
            })
    void aShortOrMalformedSecretIsNone(String text) {
        assertThat(SigningSecret.parse(text)).isEmpty();
    }
}
