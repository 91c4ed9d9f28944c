package dev.saoma.server.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestScans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/// What every store of scans does.
abstract class ScanStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Instant DEADLINE = NOW.plusSeconds(120);
    private static final ScanState WAITING = new ScanState.Waiting();
    private static final ScanState EXPIRED = new ScanState.Expired();

    @Autowired
    private ScanStore scans;

    private final Digest browser = Digest.of(Ids.hex(16));

    private Scan scan(ScanState state, Instant createdAt) {
        return new Scan(
                new ScanId(Ids.hex(11)),
                new PoolId(Ids.id()),
                new ClientId(Ids.id()),
                new ConnectionId(Ids.id()),
                new Scene(Ids.hex(16)),
                "gQH47joAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL2taZ2Z3TVRtNzJXV1Brb3ZhYmJJ==",
                "http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI",
                browser,
                TestScans.origin(),
                state,
                createdAt,
                createdAt.plus(Duration.between(NOW, DEADLINE)));
    }

    private Scan added(ScanState state) {
        var scan = scan(state, NOW);
        scans.add(scan);
        return scan;
    }

    private boolean move(Scan scan, ScanState to) {
        return scans.move(scan.id(), scan.state(), to, NOW.plusSeconds(1), DEADLINE);
    }

    private static ScanState scanned() {
        return new ScanState.Scanned(new OpenId("o" + Ids.hex(13)), new ToldNumber(4711), new UnionId("u-2"));
    }

    private static ScanState confirmed() {
        return new ScanState.Confirmed(new UserId(Ids.id()));
    }

    private static ScanState.Asking asking(Question question) {
        return new ScanState.Asking(new OpenId("o" + Ids.hex(13)), question);
    }

    @Test
    void aScanIsFoundAsItWasAddedInEachState() {
        for (var state : List.of(
                WAITING,
                scanned(),
                asking(new Question.Confirm(null)),
                asking(new Question.Confirm(new UnionId("u-3"))),
                asking(new Question.TwoDigits(42, 2)),
                asking(new Question.Binding(new UnionId("u-1"), null, 4, new ToldNumber(4711))),
                asking(matching(3)),
                asking(new Question.Joining(new UnionId("u-1"), 2, new ToldNumber(4711))),
                confirmed(),
                new ScanState.Redeemed(new UserId(Ids.id())),
                new ScanState.Denied(Denial.WRONG_NUMBER),
                new ScanState.Denied(Denial.DEACTIVATED, new UserId(Ids.id())),
                EXPIRED)) {
            var scan = added(state);

            assertThat(scans.find(scan.id())).contains(scan);
            assertThat(scans.findByScene(scan.scene())).contains(scan);
        }
    }

    @Test
    void aCodeThatBindsSaysToWhomInEachState() {
        var visitor = scan(WAITING, NOW).origin().visitor();
        for (var origin : List.of(
                Origin.ofBinding(new UserId(Ids.id()), "Corner shop", "shop.example", visitor),
                Origin.ofDeveloper(new DeveloperId(Ids.id()), "Console", "login.example", visitor))) {
            var plain = scan(WAITING, NOW);
            var scan = new Scan(
                    plain.id(),
                    plain.pool(),
                    plain.application(),
                    plain.connection(),
                    plain.scene(),
                    plain.ticket(),
                    plain.url(),
                    browser,
                    origin,
                    WAITING,
                    NOW,
                    DEADLINE);
            scans.add(scan);
            assertThat(scans.find(scan.id())).contains(scan);
            var next = confirmed();

            assertThat(move(scan, next)).isTrue();
            assertThat(scans.find(scan.id())).contains(scan.in(next, DEADLINE));
        }
    }

    @Test
    void aSceneIsTakenLetterByLetter() {
        var scan = added(WAITING);
        var shouted = new Scene(scan.scene().value().toUpperCase(Locale.ROOT));

        assertThat(scans.findByScene(shouted)).isEmpty();
    }

    @Test
    void twoScansCannotHaveOneScene() {
        var scan = added(WAITING);
        var second = new Scan(
                new ScanId(Ids.hex(11)),
                scan.pool(),
                scan.application(),
                scan.connection(),
                scan.scene(),
                scan.ticket(),
                scan.url(),
                browser,
                TestScans.origin(),
                WAITING,
                NOW,
                DEADLINE);

        assertThatThrownBy(() -> scans.add(second)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aMoveChangesStateAndDeadlineAndKeepsTheRest() {
        var scan = added(WAITING);
        var next = confirmed();

        assertThat(scans.move(scan.id(), WAITING, next, NOW, DEADLINE.plusSeconds(60)))
                .isTrue();
        assertThat(scans.find(scan.id())).hasValueSatisfying(moved -> {
            assertThat(moved.state()).isEqualTo(next);
            assertThat(moved.expiresAt()).isEqualTo(DEADLINE.plusSeconds(60));
            assertThat(moved.ticket()).isEqualTo(scan.ticket());
        });
    }

    @Test
    void aMoveFromAnotherStateThanTheScansDoesNothing() {
        var scan = added(EXPIRED);

        assertThat(scans.move(scan.id(), WAITING, confirmed(), NOW, DEADLINE)).isFalse();
        assertThat(scans.find(scan.id())).contains(scan);
    }

    @Test
    void aMoveAtTheDeadlineIsTooLate() {
        var scan = added(WAITING);

        assertThat(scans.move(scan.id(), WAITING, confirmed(), DEADLINE, DEADLINE.plusSeconds(60)))
                .isFalse();
        assertThat(scans.move(scan.id(), WAITING, confirmed(), DEADLINE.minusMillis(1), DEADLINE))
                .isTrue();
    }

    @Test
    void ofManyRacersOneMovesTheScan() {
        var scan = added(WAITING);
        var racers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> move(scan, confirmed())))
                .limit(8)
                .toList();

        assertThat(racers.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void theWaitingScansOfABrowserComeNewestFirst() {
        var older = scan(WAITING, NOW.minusSeconds(20));
        var newer = scan(WAITING, NOW);
        scans.add(older);
        scans.add(newer);
        added(confirmed());

        assertThat(scans.waiting(browser, NOW)).containsExactly(newer, older);
        assertThat(scans.waiting(browser, DEADLINE.minusSeconds(20))).containsExactly(newer);
        assertThat(scans.waiting(Digest.of("another"), NOW)).isEmpty();
    }

    @Test
    void ofManyScansThoseThatWaitNoLongerAreFoundAtOnce() {
        var waiting = added(WAITING);
        var moved = added(confirmed());
        var unknown = IntStream.range(0, 1200).mapToObj(_ -> new ScanId(Ids.hex(11)));
        var all =
                Stream.concat(Stream.of(waiting, moved).map(Scan::id), unknown).toList();

        assertThat(scans.waitingNoLonger(all, NOW)).containsExactly(moved);
        assertThat(scans.waitingNoLonger(all, DEADLINE)).containsExactlyInAnyOrder(waiting, moved);
        assertThat(scans.waitingNoLonger(List.of(), NOW)).isEmpty();
    }

    @Test
    void scansWhosePersonIsStillToBeFoundOutAreFoundOldestFirst() {
        // A time of its own, as all tests share the table.
        var then = NOW.minus(Duration.ofDays(365));
        var first = scan(scanned(), then);
        var second = scan(scanned(), then.plusSeconds(1));
        var late = scan(scanned(), then.plusSeconds(30));
        Stream.of(second, late, first, scan(confirmed(), then)).forEach(scans::add);

        assertThat(scans.unidentified(then.plusSeconds(40), then.plusSeconds(30), 0, 10))
                .containsExactly(first, second);
        assertThat(scans.unidentified(then.plusSeconds(40), then.plusSeconds(30), 0, 1))
                .containsExactly(first);
        assertThat(scans.unidentified(then.plusSeconds(40), then.plusSeconds(30), 1, 10))
                .containsExactly(second);
        assertThat(scans.unidentified(then.plusSeconds(300), then.plusSeconds(300), 0, 10))
                .isEmpty();
    }

    @Test
    void oldScansAreForgottenAFewAtATime() {
        var longAgo = NOW.minus(Duration.ofDays(2000));
        var old = Stream.generate(() -> scan(WAITING, longAgo)).limit(3).toList();
        old.forEach(scans::add);
        var kept = added(WAITING);
        var before = longAgo.plus(Duration.ofDays(1));

        assertThat(scans.forget(before, 2)).isEqualTo(2);
        assertThat(scans.forget(before, 2)).isEqualTo(1);
        assertThat(scans.forget(before, 2)).isZero();
        assertThat(scans.find(kept.id())).isPresent();
        assertThat(old).allSatisfy(scan -> assertThat(scans.find(scan.id())).isEmpty());
    }

    @Test
    void ofTwoWrongAnswersAtOnceBothAreCounted() {
        var scan = added(asking(new Question.TwoDigits(42, 3)));
        var oneLess = new ScanState.Asking(((ScanState.Asking) scan.state()).who(), new Question.TwoDigits(42, 2));

        assertThat(move(scan, oneLess)).isTrue();
        assertThat(move(scan, oneLess)).isFalse();
    }

    @Test
    void whoeverHasProvenAnAccountMeanwhileIsNotOverwrittenByAnAnswerToTheQuestionBefore() {
        var before = asking(new Question.Binding(null, null, 3, new ToldNumber(4711)));
        var scan = added(before);
        var after = new ScanState.Asking(before.who(), matching(3));

        assertThat(move(scan, after)).isTrue();
        assertThat(move(scan, new ScanState.Denied(Denial.TOO_MANY_TRIES))).isFalse();
        assertThat(scans.find(scan.id()))
                .hasValueSatisfying(moved -> assertThat(moved.state()).isEqualTo(after));
    }

    private static Question.Matching matching(int triesLeft) {
        return new Question.Matching(
                null,
                new PhoneNumber("+8613800138000"),
                new UserId(Ids.id()),
                BindingProof.EMAIL_CODE,
                triesLeft,
                new ToldNumber(4711));
    }

    @Test
    void whatIsAskedOfAPersonIsFoundByPersonAndConnectionWhileItIsOpen() {
        var scan = added(WAITING);
        var asking = asking(new Question.TwoDigits(42, 3));
        move(scan, asking);
        var moved = scan.in(asking, DEADLINE);

        assertThat(scans.asking(scan.connection(), asking.who(), NOW.plusSeconds(2)))
                .contains(moved);
        assertThat(scans.asking(scan.connection(), asking.who(), DEADLINE)).isEmpty();
        assertThat(scans.asking(new ConnectionId(Ids.id()), asking.who(), NOW)).isEmpty();
        assertThat(scans.asking(scan.connection(), new OpenId("o" + Ids.hex(13)), NOW))
                .isEmpty();
    }

    @Test
    void aScanIsEndedAlsoAfterItsDeadlineButOnlyOnce() {
        var user = new UserId(Ids.id());
        var scan = added(new ScanState.Redeemed(user));
        var denied = new ScanState.Denied(Denial.DISOWNED, user);
        var late = DEADLINE.plusSeconds(3600);

        assertThat(scans.end(scan.id(), WAITING, denied, late)).isFalse();
        assertThat(scans.end(scan.id(), scan.state(), denied, late)).isTrue();
        assertThat(scans.end(scan.id(), scan.state(), denied, late)).isFalse();
        assertThat(scans.find(scan.id()))
                .hasValueSatisfying(ended -> assertThat(ended.stateAt(late)).isEqualTo(denied));
    }

    @Test
    void theOpenScansOfABrowserAreThoseThatMayStillLetItIn() {
        var open = Stream.of(WAITING, scanned(), asking(new Question.Confirm(null)), confirmed())
                .map(this::added)
                .toList();
        added(new ScanState.Denied(Denial.CANCELLED));
        added(EXPIRED);

        assertThat(scans.open(browser, NOW)).containsExactlyInAnyOrderElementsOf(open);
        assertThat(scans.open(browser, DEADLINE)).isEmpty();
    }

    @Test
    void whenAScanCameToItsStatesIsKept() {
        var scan = added(WAITING);
        var who = new OpenId("o" + Ids.hex(13));
        var user = new UserId(Ids.id());
        var asking = new ScanState.Asking(who, new Question.Confirm(null));
        var scanned = new ScanState.Scanned(who, new ToldNumber(4711), null);
        scans.move(scan.id(), WAITING, asking, NOW.plusSeconds(1), DEADLINE);
        scans.move(scan.id(), asking, scanned, NOW.plusSeconds(2), DEADLINE);
        scans.move(scan.id(), scanned, new ScanState.Confirmed(user), NOW.plusSeconds(3), DEADLINE);
        assertThat(scans.times(List.of(scan.id()))).isEmpty();

        scans.move(
                scan.id(), new ScanState.Confirmed(user), new ScanState.Redeemed(user), NOW.plusSeconds(4), DEADLINE);

        var times = new ScanTimes(
                scan.id(),
                scan.pool(),
                scan.connection(),
                NOW,
                NOW.plusSeconds(1),
                NOW.plusSeconds(2),
                NOW.plusSeconds(3),
                NOW.plusSeconds(4));
        assertThat(scans.times(List.of(scan.id()))).containsExactly(times);
        assertThat(times.fromPhoneToPage()).contains(Duration.ofSeconds(2));
        assertThat(scans.times(scan.pool(), scan.application(), user, NOW)).containsExactly(times);
        assertThat(scans.times(new PoolId(Ids.id()), scan.application(), user, NOW))
                .isEmpty();
        assertThat(scans.times(scan.pool(), scan.application(), user, DEADLINE.plusSeconds(1)))
                .isEmpty();
        assertThat(scans.letIn(scan.pool(), scan.application(), user, NOW))
                .containsExactly(new LetIn(scan.id(), scan.connection(), who, NOW));
        assertThat(scans.letIn(scan.pool(), new ClientId(Ids.id()), user, NOW)).isEmpty();
        assertThat(scans.letIn(new PoolId(Ids.id()), scan.application(), user, NOW))
                .isEmpty();
    }
}
