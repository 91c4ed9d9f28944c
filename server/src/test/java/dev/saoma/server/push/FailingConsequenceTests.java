package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.MessageMode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;

/// What becomes of a push when something that follows from it cannot be written.
class FailingConsequenceTests extends DoorTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Others {
        @Bean
        Stumbling stumbling() {
            return new Stumbling();
        }
    }

    /// Meets a key that is taken, the first time.
    static final class Stumbling implements PushConsequence {
        private final AtomicInteger called = new AtomicInteger();

        @Override
        public void record(ReceivedPush push, Outcome outcome) {
            if (new String(push.raw().body(), StandardCharsets.UTF_8).contains("stumble")
                    && called.incrementAndGet() == 1) {
                throw new DuplicateKeyException("a key of its own");
            }
        }
    }

    @Autowired
    private Stumbling stumbling;

    @Autowired
    private ReadJournal journal;

    @Test
    void aKeyThatIsTakenElsewhereIsNoRepeatedPush() {
        var account = account(MessageMode.PLAINTEXT);

        accepted(door(account)
                .plain(account, TestPushes.text("oSomebody", "stumble", now), now)
                .post());

        assertThat(stumbling.called).hasValue(2);
        assertThat(journal.search(JournalQuery.of(account.pool(), 10)).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.result().what()).isEqualTo(Result.What.RECORDED));
    }
}
