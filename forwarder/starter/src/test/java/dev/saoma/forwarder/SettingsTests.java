package dev.saoma.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    /// The published example of Standard Webhooks.
    @Test
    void theSignatureIsTheOneOfStandardWebhooks() {
        var signature = TestSaoma.secret()
                .sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        TestPush.bytes("{\"test\": 2432232314}"));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_not base64 at all, and long enough",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aSecretThatIsNoneIsNotRepeatedInTheAdvice(String typed) {
        var reading = WebhookSecret.read(typed);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.advice()).contains("must be the secret as Saoma shows it once");
        assertThat(reading.advice().replace("whsec_", "")).doesNotContain("MfKQ9r8", "c2hvcnQ", "AAAA");
    }

    @Test
    void secretsDoNotShowInText() {
        assertThat(TestSaoma.secret()).hasToString("•••");
        assertThat(WeChatToken.read(TestPush.TOKEN).value().orElseThrow()).hasToString("•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saoma.example.com/events",
                "ftp://saoma.example.com/events",
                "https://",
                "https://saoma.example.com/events?a=b",
                "https://saoma.example.com/events#top",
                "https://user:password@saoma.example.com/events",
                "https://saoma.example.com/a b"
            })
    void anEventsAddressIsAWholeAddressWithoutAQuery(String typed) {
        assertThat(EventsAddress.read(typed).value()).isEmpty();
    }

    @Test
    void theQueryGoesOnAsItCame() {
        var address =
                EventsAddress.read(" https://saoma.example.com/events ").value().orElseThrow();

        assertThat(address.with("signature=a%2Fb&nonce=+1").orElseThrow())
                .hasToString("https://saoma.example.com/events?signature=a%2Fb&nonce=+1");
        assertThat(address.with("").orElseThrow()).hasToString("https://saoma.example.com/events");
        assertThat(address.with("a=|")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "/wx/*", "/wx/{appid}", "/wx?a=b", "/a b"})
    void thePathIsOneWholePath(String typed) {
        assertThat(PushPath.read(typed).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "with space", "令牌令牌", "a23456789012345678901234567890123"})
    void aTokenIsThreeToThirtyTwoLettersAndDigits(String typed) {
        assertThat(WeChatToken.read(typed).value()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsMeaning() {
        var mistakes = new Mistakes();

        assertThat(mistakes.take("token", WeChatToken.read(null))).isEmpty();
        assertThat(mistakes.take("path", PushPath.read(" "))).isEmpty();
        assertThat(mistakes.take("path", PushPath.read("/wechat"))).contains(new PushPath("/wechat"));
        assertThat(mistakes.sentences())
                .containsExactly(
                        "token is missing: it is the Token of the account's server configuration at mp.weixin.qq.com.",
                        "path is missing: it is the path at which your handler takes WeChat's pushes, like /wechat.");
    }
}
