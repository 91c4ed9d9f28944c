package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.KeptAnswers.Claim;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of kept answers does.
abstract class KeptAnswersContract {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Instant END = THEN.plus(Duration.ofHours(24));
    private static final Digest ASKED = Digest.of("asked");

    @Autowired
    private KeptAnswers answers;

    private final Digest key = Digest.of(Ids.id());

    @Test
    void oneOfManyAtOnceGetsAKey() {
        var claims = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> answers.claim(key, ASKED, THEN, END))
                .toList();

        assertThat(claims).filteredOn(Claim.Ours.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.AtWork.class::isInstance).hasSize(7);
    }

    @Test
    void anAnswerIsReadAsItWasKept() {
        var answer = new KeptAnswer(201, Map.of("ETag", "\"v1\""), "{\"name\":\"扫码\"}");
        answers.claim(key, ASKED, THEN, END);
        answers.keep(key, answer);

        assertThat(answers.claim(key, ASKED, THEN, END)).isEqualTo(new Claim.Done(answer));
        assertThat(answers.claim(key, Digest.of("else"), THEN, END)).isEqualTo(new Claim.OfAnother());
    }

    @Test
    void aKeyThatIsGivenBackIsFreeAndOneWithAnAnswerIsNotGivenBack() {
        answers.claim(key, ASKED, THEN, END);
        answers.release(key);
        assertThat(answers.claim(key, ASKED, THEN, END)).isEqualTo(new Claim.Ours());

        answers.keep(key, new KeptAnswer(200, Map.of(), ""));
        answers.release(key);
        assertThat(answers.claim(key, ASKED, THEN, END)).isInstanceOf(Claim.Done.class);
    }

    @Test
    void whatHasExpiredIsFreeEvenBeforeItIsSweptOut() {
        answers.claim(key, ASKED, THEN, END);

        assertThat(answers.claim(key, ASKED, END, END.plusSeconds(1))).isEqualTo(new Claim.Ours());
    }

    @Test
    void whatHasExpiredIsForgottenInBatches() {
        var old = THEN.minus(Duration.ofDays(400));
        for (var count = 0; count < 3; count++) {
            answers.claim(Digest.of(Ids.id()), ASKED, old.minusSeconds(9), old);
        }

        assertThat(answers.forget(old.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(answers.forget(old.plusSeconds(1), 2)).isEqualTo(1);
    }
}
