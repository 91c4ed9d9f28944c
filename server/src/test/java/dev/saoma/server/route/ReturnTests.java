package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.route.Courier.Return;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a failure says: that the target is away, or that it will not have this one.
class ReturnTests {

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "FORBIDDEN_ADDRESS", "NO_CONNECTION", "NOT_TRUSTED", "TOO_SLOW", "BROKEN_OFF"})
    void nothingHasReachedATargetThatGaveNoAnswer(Trouble trouble) {
        assertThat(new Return.Failed(null, trouble, Duration.ZERO).unreached()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxySaysThatItsServerIsAway(int status) {
        assertThat(answered(status, Trouble.ERROR_STATUS).unreached()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500, 501})
    void aTargetMayRefuseOneDeliveryAlone(int status) {
        assertThat(answered(status, Trouble.ERROR_STATUS).unreached()).isFalse();
    }

    @Test
    void aTargetThatRedirectsIsThere() {
        assertThat(answered(302, Trouble.REDIRECT).unreached()).isFalse();
    }

    private static Return.Failed answered(int status, Trouble trouble) {
        return new Return.Failed(new TargetAnswer(status, new byte[0], true), trouble, Duration.ZERO);
    }
}
