package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which of a pool's keys signs, is published, is kept.
class KeyRingTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyRing ring = new KeyRing(List.of(key(2, NOON), key(1, NOON.minus(Duration.ofDays(90)))));

    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        var before = NOON.minusSeconds(1);

        assertThat(ring.signing(before)).map(SigningKey::id).contains("key-1");
        assertThat(ring.published(before, HOUR)).extracting(SigningKey::id).containsExactly("key-1", "key-2");
    }

    @Test
    void fromItsTimeOnTheNewKeySigns() {
        assertThat(ring.signing(NOON)).map(SigningKey::id).contains("key-2");
    }

    @Test
    void theOldKeyIsPublishedUntilItsLastTokenIsDead() {
        assertThat(ring.published(NOON.plus(HOUR), HOUR))
                .extracting(SigningKey::id)
                .containsExactly("key-1", "key-2");
        assertThat(ring.published(NOON.plus(HOUR).plusSeconds(1), HOUR))
                .extracting(SigningKey::id)
                .containsExactly("key-2");
    }

    @Test
    void aKeyThatIsNotPublishedAnyMoreIsStillRecognised() {
        var all = new KeyRings(ring.keys());

        assertThat(all.find("key-1")).isPresent();
        assertThat(all.find("key-3")).isEmpty();
    }

    @Test
    void theNewestKeyIsNeverForgotten() {
        var muchLater = NOON.plus(Duration.ofDays(1000));

        assertThat(ring.forgettable(muchLater, HOUR))
                .extracting(SigningKey::generation)
                .containsExactly(1);
        assertThat(ring.published(muchLater, HOUR)).hasSize(1);
    }

    private static SigningKey key(int generation, Instant signsFrom) {
        var jwk = new RSAKey.Builder(new Base64URL("AQAB"), new Base64URL("AQAB"))
                .keyID("key-" + generation)
                .build();
        return new SigningKey(
                new PoolId("0123456789abcdef01234567"), TokenAlgorithm.RS256, generation, jwk, signsFrom, signsFrom);
    }
}
