package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.protocol.Reply;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.Result.What;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/// What the journal tells of what came to the door.
@ExtendWith(OutputCaptureExtension.class)
class JournalTests extends DoorTest {

    private static final String SENDER = "oX2TM53cBZk229DDBJ5bR9xc8YVaw";

    @Autowired
    private ReadJournal journal;

    @Autowired
    private WatchJournal live;

    @Autowired
    private UnmaskSender unmask;

    @Autowired
    private NoteLastSeen lastSeen;

    @Autowired
    private Audit audit;

    private OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));

    /// Answers those who say "hello", and writes down who was unmasked.
    @TestConfiguration(proxyBeanMethods = false)
    static class Others {
        @Bean
        PushAnswerer greeter() {
            return new Greeter();
        }

        @Bean
        Audit audit() {
            return new Audit();
        }
    }

    static final class Greeter implements PushAnswerer {
        @Override
        public Source source() {
            return Source.SAOMA;
        }

        @Override
        public Optional<Answer> answer(ReceivedPush push, Outcome outcome, Instant deadline) {
            return new String(push.raw().body(), StandardCharsets.UTF_8).contains("answer me")
                    ? Optional.of(new Answer.Ours(Reply.text("hello")))
                    : Optional.empty();
        }
    }

    static final class Audit {
        private final List<PushUnmasked> seen = new CopyOnWriteArrayList<>();

        @EventListener
        void on(PushUnmasked event) {
            seen.add(event);
        }
    }

    @BeforeEach
    void anAccount() {
        account = account(MessageMode.SAFE);
    }

    @Test
    void aScanIsToldWithEveryStepOfItsDecision() {
        var code = screens().code(account, LIFE);
        taken(door(account).safe(account, scanOf(account, code), now).post());

        var entry = only();
        assertThat(entry.kind()).isEqualTo("event/scan");
        assertThat(entry.result()).isEqualTo(new Result(What.SCANNED, code.id().value()));
        assertThat(entry.trust().mode()).isEqualTo(MessageMode.SAFE);
        assertThat(entry.trust().token()).isEqualTo(SecretUsed.CURRENT);
        assertThat(entry.trust().key()).isEqualTo(SecretUsed.CURRENT);
        assertThat(journal.find(account.pool(), entry.id()))
                .hasValueSatisfying(story -> assertThat(story.steps())
                        .extracting(Step::code)
                        .containsExactly("arrived", "proof", "mode", "result", "answer"));
    }

    @Test
    void aPushInAnotherModeIsToldAsSuch() {
        accepted(door(account)
                .plain(account, TestPushes.text(SENDER, "hello", now), now)
                .post());

        var entry = only();
        assertThat(entry.trust().mode()).isEqualTo(MessageMode.PLAINTEXT);
        assertThat(entry.expected()).isEqualTo(MessageMode.SAFE);
        assertThat(journal.find(account.pool(), entry.id()))
                .hasValueSatisfying(story -> assertThat(story.steps())
                        .filteredOn(step -> !step.good())
                        .extracting(Step::code)
                        .containsExactly("mode"));
    }

    @Test
    void aRefusedPushIsToldWithTheReasonAndCannotBeHandedOn() {
        refused(door(account)
                .safe(account, TestPushes.text(SENDER, "hello", now), now)
                .with("msg_signature", "0".repeat(40))
                .post());

        await().untilAsserted(() -> assertThat(all()).hasSize(1));
        var entry = only();
        assertThat(entry.trust().refusal())
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("bad-signature"));
        assertThat(entry.result().what()).isEqualTo(What.REFUSED);
        assertThat(entry.kind()).isEqualTo("unread");
        assertThat(journal.whole(account.pool(), entry.id())).isEmpty();
        assertThat(journal.find(account.pool(), entry.id()))
                .hasValueSatisfying(story -> assertThat(story.steps())
                        .anySatisfy(step -> assertThat(step.text().zh()).contains("签名与令牌")));
    }

    @Test
    void aRepeatedPushIsToldOnceMore() {
        var push = door(account).safe(account, TestPushes.text(SENDER, "hello", now), now);
        accepted(push.post());
        accepted(push.post());

        await().untilAsserted(() -> assertThat(all())
                .extracting(entry -> entry.result().what())
                .containsExactly(What.REPEATED, What.RECORDED));
    }

    @Test
    void aBelievedPushComesBackByteForByte() {
        var push = door(account).safe(account, TestPushes.text(SENDER, "你好", now), now);
        accepted(push.post());

        assertThat(journal.whole(account.pool(), only().id())).hasValueSatisfying(whole -> {
            var raw = whole.raw();
            assertThat(whole.sender()).isEqualTo(new OpenId(SENDER));
            assertThat(raw.body()).isEqualTo(push.body());
            assertThat(raw.query()).contains("msg_signature=", "timestamp=", "nonce=");
            assertThat(raw.contentType()).isEqualTo("text/xml");
        });
    }

    @Test
    void anAnswerIsToldToo() {
        var answer = door(account)
                .plain(account, TestPushes.text(SENDER, "answer me", now), now)
                .post();
        assertThat(answer.body()).contains("hello");

        await().untilAsserted(() -> assertThat(only().reply()).isEqualTo("saoma/text"));
    }

    @Test
    void aSenderIsMaskedUntilSomebodyAnswersForLooking() {
        accepted(door(account)
                .safe(account, TestPushes.text(SENDER, "hello", now), now)
                .post());
        var entry = only();
        var operator = new Actor.Program(new ClientId(Ids.id()));

        assertThat(entry.sender()).isEqualTo("oX2T…YVaw");
        assertThat(entry.toString()).doesNotContain(SENDER);
        assertThat(unmask.unmask(new PoolId(Ids.id()), entry.id(), operator)).isEmpty();
        assertThat(audit.seen).noneMatch(event -> event.push().equals(entry.id()));

        assertThat(unmask.unmask(account.pool(), entry.id(), operator)).contains(new OpenId(SENDER));
        assertThat(audit.seen).anySatisfy(event -> {
            assertThat(event.push()).isEqualTo(entry.id());
            assertThat(event.actor()).isEqualTo(operator);
        });
    }

    @Test
    void thePagesFollowOneAnotherWithoutGapOrRepetition() {
        for (var number = 0; number < 5; number++) {
            accepted(door(account)
                    .safe(account, TestPushes.text(SENDER, "hello", now.plusMillis(number)), now)
                    .post());
        }
        var whole = all();
        var first = journal.search(page(null));
        var second = journal.search(page(first.next().orElseThrow()));
        var third = journal.search(page(second.next().orElseThrow()));

        assertThat(first.entries()).isEqualTo(whole.subList(0, 2));
        assertThat(second.entries()).isEqualTo(whole.subList(2, 4));
        assertThat(third.entries()).isEqualTo(whole.subList(4, 5));
        assertThat(third.next()).isEmpty();
    }

    @Test
    void whoWatchesIsToldOnceOfEachPushOfThePoolAndOfNoOther() {
        var told = new CopyOnWriteArrayList<JournalEntry>();
        try (var _ = live.watch(account.pool(), told::add)) {
            accepted(door(account)
                    .safe(account, TestPushes.text(SENDER, "hello", now), now)
                    .post());
            var other = account(MessageMode.SAFE);
            accepted(door(other)
                    .safe(other, TestPushes.text(SENDER, "hello", now), now)
                    .post());
            refused(door(account).with("signature", "x").post());

            await().untilAsserted(() -> assertThat(told).hasSize(2));
            accepted(door(account)
                    .safe(account, TestPushes.text(SENDER, "bye", now.plusMillis(1)), now)
                    .post());
            await().untilAsserted(() -> assertThat(told).hasSize(3));
        }
        assertThat(told).extracting(JournalEntry::id).doesNotHaveDuplicates();
        assertThat(told).extracting(JournalEntry::pool).containsOnly(account.pool());
    }

    @Test
    void aFloodOfForgedPushesIsNotWrittenDownWhole(CapturedOutput log) {
        var forged = door(account)
                .safe(account, TestPushes.text(SENDER, "hello", now), now)
                .with("msg_signature", "0".repeat(40));
        for (var number = 0; number < 60; number++) {
            refused(forged.post());
        }

        await().untilAsserted(() -> assertThat(all()).isNotEmpty());
        accepted(door(account)
                .safe(account, TestPushes.text(SENDER, "genuine", now), now)
                .post());
        // Two minutes at most have begun while the flood lasted.
        assertThat(all()).hasSizeLessThanOrEqualTo(21);
        assertThat(log.getOut().split("A push for " + account.identifier() + " was refused"))
                .hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void whoOnlyComesByWithABrowserIsNoFailedCheckOfWeChats() {
        assertThat(door(account).get().statusCode()).isEqualTo(403);
        assertThat(door(account).with("echostr", "1").get().statusCode()).isEqualTo(403);

        lastSeen.write();
        assertThat(lastSeen.of(account.id()).failedCheck()).isNull();
    }

    @Test
    void whatWasLastSeenIsKnownToTheDoctor() {
        var check = door(account).with("echostr", "4375120948345356249");
        check.sign(account, now.minusSeconds(600));
        assertThat(check.get().statusCode()).isEqualTo(403);
        check.sign(account, now);
        assertThat(check.get().statusCode()).isEqualTo(200);
        var sentAt = now.minusSeconds(100);
        accepted(door(account)
                .compatible(account, TestPushes.text(SENDER, "hello", now), sentAt)
                .post());

        await().untilAsserted(() -> {
            lastSeen.write();
            var seen = lastSeen.of(account.id());
            assertThat(seen.checkedAt()).isNotNull();
            assertThat(seen.failedCheck())
                    .isNotNull()
                    .satisfies(failed -> assertThat(failed.why().code()).isEqualTo("stale"));
            assertThat(seen.push()).isNotNull().satisfies(push -> {
                assertThat(push.mode()).isEqualTo(MessageMode.COMPATIBLE);
                assertThat(push.skew()).isNotNull().isGreaterThanOrEqualTo(Duration.ofSeconds(99));
            });
        });
    }

    private JournalQuery page(@Nullable PushId before) {
        return new JournalQuery(account.pool(), null, null, null, null, null, null, null, before, 2);
    }

    private List<JournalEntry> all() {
        return journal.search(JournalQuery.of(account.pool(), 200)).entries();
    }

    private JournalEntry only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
