package dev.saoma.server.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.Participants;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.oidc.SessionLives;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.oidc.Sessions.PageKey;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.oidc.logout.LogoutNotice;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import dev.saoma.server.oidc.logout.LogoutNotices;
import dev.saoma.server.oidc.logout.NoticeId;
import dev.saoma.server.oidc.logout.NoticeState;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the stores of participants, notices and lifetimes promise on any database.
abstract class LogoutStoresContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Pools pools;

    @Autowired
    private Applications applications;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Participants participants;

    @Autowired
    private LogoutNotices notices;

    @Autowired
    private SessionLives lives;

    private final Pool pool = TestPools.pool();
    private final UserId user = new UserId(Ids.id());

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    private ClientId application(Optional<String> toldAt) {
        var id = new ClientId(Ids.id());
        applications.save(new Application(
                id,
                pool.id(),
                "A website",
                Optional.of(Digest.of("secret")),
                List.of("https://site.example/callback"),
                List.of(),
                List.of(),
                LoginPolicy.DEFAULT,
                new ClientRules(
                        ClientKind.WEB,
                        true,
                        false,
                        false,
                        AccessTokenFormat.JWT,
                        TokenAlgorithm.RS256,
                        false,
                        List.of(),
                        TokenLives.USUAL,
                        toldAt),
                Registration.OPEN));
        return id;
    }

    private Session session(Instant at) {
        var session = new Session(
                Digest.of(Ids.hex(16)),
                pool.id(),
                new Login(user, new SessionId(Ids.hex(11)), List.of("mca"), at),
                Surroundings.UNKNOWN,
                at,
                at.plus(Duration.ofDays(1)),
                at.plus(Duration.ofDays(1)));
        sessions.add(session);
        return session;
    }

    @Test
    void onlyWhoWantsToHearOfAnEndTakesPartAndOnceOnly() {
        var session = session(NOW);
        var id = session.login().session();
        var told = application(Optional.of("https://site.example/logout"));

        assertThat(participants.join(pool.id(), id, told)).isTrue();
        assertThat(participants.join(pool.id(), id, told)).isTrue();
        assertThat(participants.join(pool.id(), id, application(Optional.empty())))
                .isTrue();

        var expected = new Participant(told, id, user);
        assertThat(participants.hold(pool.id(), id)).containsExactly(expected);
        assertThat(participants.hold(pool.id(), session.key())).containsExactly(expected);
        assertThat(participants.hold(pool.id(), user, NOW)).containsExactly(expected);
        assertThat(participants.hold(pool.id(), user, NOW.minusMillis(1))).isEmpty();
        assertThat(participants.hold(TestPools.pool().id(), id)).isEmpty();
    }

    @Test
    void nobodyTakesPartInASessionThatHasEnded() {
        var told = application(Optional.of("https://site.example/logout"));

        assertThat(participants.join(pool.id(), new SessionId(Ids.hex(11)), told))
                .isFalse();
    }

    @Test
    void participantsGoWithTheirSessionUnlessTheyAreCarriedOn() {
        var told = application(Optional.of("https://site.example/logout"));
        var first = session(NOW);
        var second = session(NOW.plusSeconds(1));
        participants.join(pool.id(), first.login().session(), told);

        participants.carry(first.login().session(), second.login().session());
        sessions.end(pool.id(), first.key());

        assertThat(participants.hold(pool.id(), second.key()))
                .containsExactly(new Participant(told, first.login().session(), user));
        participants.dismiss(pool.id(), user);
        assertThat(participants.hold(pool.id(), second.key())).isEmpty();
        participants.join(pool.id(), second.login().session(), told);
        sessions.end(pool.id(), second.key());
        assertThat(participants.hold(pool.id(), second.key())).isEmpty();
    }

    @Test
    void theSessionsOfAUserAreListedLatestFirstAPageAtATime() {
        var all = IntStream.range(0, 5)
                .mapToObj(number -> session(NOW.plusSeconds(number / 2)))
                .toList();

        var first = sessions.of(pool.id(), user, NOW, null, 2);
        var last = first.getLast().login();
        var second = sessions.of(pool.id(), user, NOW, new PageKey(last.at(), last.session()), 10);

        assertThat(first).hasSize(2).contains(all.get(4));
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(sessions.of(pool.id(), new UserId(Ids.id()), NOW, null, 10)).isEmpty();
        assertThat(sessions.of(pool.id(), user, NOW.plus(Duration.ofDays(2)), null, 10))
                .isEmpty();
        var sid = all.getFirst().login().session();
        assertThat(sessions.find(pool.id(), user, sid, NOW)).isPresent();
        assertThat(sessions.find(pool.id(), new UserId(Ids.id()), sid, NOW)).isEmpty();
    }

    @Test
    void aNoticeWaitsUntilItIsHeardOrGivenUp() {
        var to = new Participant(new ClientId(Ids.id()), new SessionId(Ids.hex(11)), user);
        var heard = notice(to);
        var dead = notice(to);
        notices.add(heard);
        notices.add(dead);
        assertThat(notices.find(heard.id())).contains(heard);

        notices.failed(heard.id(), NoticeState.WAITING, 1, new Failure("too-slow", null), NOW.plusSeconds(1));
        assertThat(notices.find(heard.id()).orElseThrow().failure()).isEqualTo(new Failure("too-slow", null));
        notices.remove(heard.id());
        notices.failed(dead.id(), NoticeState.DEAD, 2, new Failure("error-status", 400), NOW.plusSeconds(2));

        assertThat(notices.find(heard.id())).isEmpty();
        var found = notices.page(pool.id(), NoticeState.DEAD, null, null, 10);
        assertThat(found).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(dead.id());
            assertThat(left.attempts()).isEqualTo(2);
            assertThat(left.failure()).isEqualTo(new Failure("error-status", 400));
        });
        assertThat(notices.page(
                        pool.id(),
                        NoticeState.DEAD,
                        null,
                        new LogoutNotices.PageKey(NOW.plusSeconds(2), dead.id()),
                        10))
                .isEmpty();
        assertThat(notices.page(pool.id(), NoticeState.DEAD, dead.to().application(), null, 10))
                .hasSize(1);
        assertThat(notices.page(pool.id(), NoticeState.DEAD, new ClientId(Ids.id()), null, 10))
                .isEmpty();
        assertThat(notices.forget(NOW, 10)).isZero();
        assertThat(notices.forget(NOW.plusSeconds(3), 10)).isEqualTo(1);
    }

    private LogoutNotice notice(Participant to) {
        return new LogoutNotice(
                new NoticeId(Ids.hex(11)),
                pool.id(),
                to,
                NoticeState.WAITING,
                0,
                null,
                NOW,
                NOW,
                NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void lifetimesAreThoseOfThePool() {
        assertThat(lives.of(pool.id())).isEqualTo(SessionLife.NOT_SET);

        lives.save(pool.id(), new SessionLife(Duration.ofMinutes(5), null));
        lives.save(pool.id(), new SessionLife(Duration.ofMinutes(6), Duration.ofHours(1)));

        assertThat(lives.of(pool.id())).isEqualTo(new SessionLife(Duration.ofMinutes(6), Duration.ofHours(1)));
    }
}
