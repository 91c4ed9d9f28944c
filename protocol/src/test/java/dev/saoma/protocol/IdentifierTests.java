package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    private static final List<Function<String, Record>> KINDS = List.of(
            AppId::new, OpenId::new, OriginalId::new, MessageId::new, MediaId::new, QrScene::new, QrTicket::new);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a\u007f", "你好", "\u0000"})
    void anIdentifierIsVisibleAsciiWithoutSpaces(String value) {
        for (Function<String, Record> kind : KINDS) {
            assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "~", "gQH47joAAAAA==", "t_9f-8"})
    void anyOtherIsTakenAsItIs(String value) {
        for (Function<String, Record> kind : KINDS) {
            assertThat(kind.apply(value)).isEqualTo(kind.apply(value));
            assertThat(kind.apply(value).toString()).contains(value);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Identifier.MAX_LENGTH + 1, 100_000})
    void anIdentifierHasALimit(int length) {
        assertThat(Identifier.fits("x".repeat(Identifier.MAX_LENGTH))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenId("x".repeat(length)));
    }
}
