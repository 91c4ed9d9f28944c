package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.DeveloperSession;
import dev.saoma.server.console.developer.DeveloperSessions;
import dev.saoma.server.console.developer.Developers;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.FirstLinks;
import dev.saoma.server.console.developer.Invitation;
import dev.saoma.server.console.developer.Invitations;
import dev.saoma.server.console.developer.Member;
import dev.saoma.server.console.developer.Members;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.console.developer.WeChatOfDeveloper;
import dev.saoma.server.console.developer.WeChatsOfDevelopers;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.Device;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// What every store of developers, of their sessions and of the first links does.
abstract class DeveloperStoresContract {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Developers developers;

    @Autowired
    private DeveloperSessions sessions;

    @Autowired
    private FirstLinks links;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Members members;

    @Autowired
    private WeChatsOfDevelopers weChats;

    @Autowired
    private Pools pools;

    @Autowired
    private TransactionOperations transaction;

    private Developer developer() {
        return developer(true);
    }

    private Developer developer(boolean ownsAll) {
        var developer =
                new Developer(new DeveloperId(Ids.id()), new Email("Me+" + Ids.id() + "@example.org"), ownsAll, THEN);
        developers.add(developer, new Secret("{x}hash"));
        return developer;
    }

    private DeveloperSession session(Instant idleUntil, Instant endsAt) {
        var session = new DeveloperSession(
                Digest.of(Ids.id()),
                developer().id(),
                "192.0.2.7",
                new Device("Firefox", "Linux"),
                THEN,
                THEN,
                THEN,
                idleUntil,
                endsAt);
        sessions.add(session);
        return session;
    }

    @Test
    void aDeveloperIsReadAsAddedAndFoundInWhateverCapitals() {
        var developer = developer();

        assertThat(developers.any()).isTrue();
        assertThat(developers.find(developer.id())).contains(developer);
        assertThat(developers.find(new Email(developer.email().key())))
                .contains(new Developers.Known(developer, new Secret("{x}hash")));
    }

    @Test
    void aRoleTakesThePlaceOfTheOneBefore() {
        var developer = developer();
        var pool = TestPools.pool();
        pools.save(pool);

        developers.give(developer.id(), pool.id(), Role.AUDITOR);
        developers.give(developer.id(), pool.id(), Role.OWNER);

        assertThat(developers.roles(developer.id())).isEqualTo(Map.of(pool.id(), Role.OWNER));
    }

    private Invitation invitation(Pool pool, String email, Instant expiresAt) {
        return new Invitation(
                new InvitationId(Ids.id()),
                pool.id(),
                new Email(email),
                Role.AUDITOR,
                new Actor.Itself(),
                THEN,
                expiresAt);
    }

    private Pool pool() {
        var pool = TestPools.pool();
        pools.save(pool);
        return pool;
    }

    @Test
    void anInvitationIsSpentOnceUntilItExpires() {
        var pool = pool();
        var link = Digest.of(Ids.id());
        var invitation = invitation(pool, "New@example.org", THEN.plusSeconds(10));
        invitations.add(invitation, link);

        assertThat(invitations.of(pool.id(), THEN)).containsExactly(invitation);
        assertThat(invitations.find(link, THEN.plusSeconds(9))).contains(invitation);
        assertThat(invitations.spend(link, THEN.plusSeconds(10))).isEmpty();
        assertThat(invitations.spend(link, THEN)).contains(invitation);
        assertThat(invitations.spend(link, THEN)).isEmpty();
    }

    @Test
    void anAddressHasOneInvitationInAPool() {
        var pool = pool();
        var link = Digest.of(Ids.id());
        invitations.add(invitation(pool, "new@example.org", THEN.plusSeconds(10)), link);
        var later = invitation(pool, "NEW@example.org", THEN.plusSeconds(20));
        invitations.add(later, Digest.of(Ids.id()));
        invitations.add(invitation(pool(), "new@example.org", THEN.plusSeconds(10)), Digest.of(Ids.id()));

        assertThat(invitations.of(pool.id(), THEN)).containsExactly(later);
        assertThat(invitations.find(link, THEN)).isEmpty();
    }

    @Test
    void invitationsAreWithdrawnByIdAndBySenderInTheirPoolAlone() {
        var pool = pool();
        var other = pool();
        var sender = new Actor.Developer(developer().id());
        var program = new Actor.Program(new ClientId(Ids.id()));
        var one = invitation(pool, "one@example.org", THEN.plusSeconds(10));
        invitations.add(one, Digest.of(Ids.id()));
        for (var of : List.of(pool, other)) {
            invitations.add(sent(of, "two@example.org", sender), Digest.of(Ids.id()));
            invitations.add(sent(of, "three@example.org", program), Digest.of(Ids.id()));
        }

        assertThat(invitations.withdraw(other.id(), one.id())).isEmpty();
        assertThat(invitations.withdraw(pool.id(), one.id())).contains(one);
        invitations.withdrawOf(pool.id(), sender);
        assertThat(invitations.of(pool.id(), THEN))
                .extracting(Invitation::invitedBy)
                .containsExactly(program);
        invitations.withdrawOf(pool.id(), program);

        assertThat(invitations.of(pool.id(), THEN)).isEmpty();
        assertThat(invitations.of(other.id(), THEN)).hasSize(2);
    }

    private static Invitation sent(Pool pool, String email, Actor by) {
        return new Invitation(
                new InvitationId(Ids.id()), pool.id(), new Email(email), Role.OWNER, by, THEN, THEN.plusSeconds(10));
    }

    @Test
    void theMembersOfAPoolAreThoseWithARoleAndThoseWhoOwnAll() {
        var pool = pool();
        var all = developer();
        var member = new Developer(new DeveloperId(Ids.id()), new Email(Ids.id() + "@example.org"), false, THEN);
        developers.add(member, new Secret("{x}hash"));
        var stranger = new Developer(new DeveloperId(Ids.id()), new Email(Ids.id() + "@example.org"), false, THEN);
        developers.add(stranger, new Secret("{x}hash"));
        developers.give(member.id(), pool.id(), Role.AUDITOR);
        developers.signedIn(member.id(), THEN.plusSeconds(1));

        assertThat(members.of(pool.id()))
                .contains(
                        new Member(all, Role.OWNER, 0, null), new Member(member, Role.AUDITOR, 0, THEN.plusSeconds(1)))
                .noneMatch(each -> each.developer().equals(stranger));
        assertThat(members.find(pool.id(), stranger.id())).isEmpty();
    }

    @Test
    void aRoleIsChangedAndTakenAtTheVersionThatWasSeen() {
        var pool = pool();
        var member = new Developer(new DeveloperId(Ids.id()), new Email(Ids.id() + "@example.org"), false, THEN);
        developers.add(member, new Secret("{x}hash"));
        developers.give(member.id(), pool.id(), Role.AUDITOR);

        assertThat(members.change(pool.id(), member.id(), 1, Role.OWNER)).isFalse();
        assertThat(members.change(pool.id(), member.id(), 0, Role.OWNER)).isTrue();
        assertThat(members.remove(pool.id(), member.id(), 0)).isFalse();
        assertThat(members.remove(pool.id(), member.id(), 1)).isTrue();
        developers.remove(member.id());
        assertThat(developers.find(member.id())).isEmpty();
    }

    @Test
    void whoHasAPartInNoPoolIsFoundUnlessTheyOwnAll() {
        var owner = developer();
        var none = developer(false);
        var member = developer(false);
        developers.give(member.id(), pool().id(), Role.AUDITOR);

        assertThat(developers.withoutPart(10_000)).contains(none.id()).doesNotContain(member.id(), owner.id());
        assertThat(developers.withoutPart(1)).hasSize(1);
    }

    @Test
    void allSessionsOfADeveloperEnd() {
        var one = session(THEN.plusSeconds(10), THEN.plusSeconds(20));
        var other = session(THEN.plusSeconds(10), THEN.plusSeconds(20));

        sessions.removeOf(one.developer());

        assertThat(sessions.find(one.key(), THEN)).isEmpty();
        assertThat(sessions.find(other.key(), THEN)).isPresent();
    }

    @Test
    void aSessionIsFoundUntilEitherOfItsEnds() {
        var idle = session(THEN.plusSeconds(10), THEN.plusSeconds(20));
        var over = session(THEN.plusSeconds(20), THEN.plusSeconds(10));

        assertThat(sessions.find(idle.key(), THEN.plusSeconds(9))).contains(idle);
        assertThat(sessions.find(idle.key(), THEN.plusSeconds(10))).isEmpty();
        assertThat(sessions.find(over.key(), THEN.plusSeconds(10))).isEmpty();
    }

    @Test
    void usePutsTheIdleEndOff() {
        var session = session(THEN.plusSeconds(10), THEN.plusSeconds(99));

        sessions.touch(session.key(), THEN.plusSeconds(5), THEN.plusSeconds(15));

        assertThat(sessions.find(session.key(), THEN.plusSeconds(12))).isPresent();
    }

    @Test
    void aSessionIsRemovedOnce() {
        var session = session(THEN.plusSeconds(10), THEN.plusSeconds(20));

        assertThat(sessions.remove(session.key())).isTrue();
        assertThat(sessions.remove(session.key())).isFalse();
        assertThat(sessions.find(session.key(), THEN)).isEmpty();
    }

    @Test
    void endedSessionsAreForgottenInBatchesAndOthersAreNot() {
        var longAgo = Instant.EPOCH;
        for (var count = 0; count < 3; count++) {
            session(longAgo.plusMillis(count), THEN);
        }
        var living = session(THEN, THEN);

        assertThat(sessions.forget(longAgo.plus(Duration.ofSeconds(1)), 2)).isEqualTo(2);
        assertThat(sessions.forget(longAgo.plus(Duration.ofSeconds(1)), 2)).isEqualTo(1);
        assertThat(sessions.find(living.key(), longAgo)).isPresent();
    }

    @Test
    void aLinkIsSpentOnceAndEndsTheOthers() {
        var one = Digest.of(Ids.id());
        var other = Digest.of(Ids.id());
        links.add(one, THEN.plusSeconds(10));
        links.add(other, THEN.plusSeconds(10));

        assertThat(links.spend(one, THEN.plusSeconds(10))).isFalse();
        assertThat(links.spend(one, THEN)).isTrue();
        assertThat(links.spend(one, THEN)).isFalse();
        assertThat(links.isGood(other, THEN)).isFalse();
    }

    private static WeChatOfDeveloper weChat(Developer of, Pool pool, String openId, String session) {
        return new WeChatOfDeveloper(
                of.id(),
                pool.id(),
                new AppId("wx0123456789abcdef"),
                new OpenId(openId),
                THEN,
                new SessionId(session),
                null);
    }

    @Test
    void aWeChatIsOneDevelopersAndTheNextTakesThePlaceOfTheOneBefore() {
        var pool = pool();
        var developer = developer();
        var first = weChat(developer, pool, "o1", Ids.hex(11));
        var second = weChat(developer, pool, "o2", Ids.hex(11));

        assertThat(weChats.bind(first)).isTrue();
        assertThat(weChats.bind(first)).isTrue();
        assertThat(weChats.bind(second)).isTrue();
        assertThat(weChats.bind(weChat(developer(), pool, "o2", Ids.hex(11)))).isFalse();

        assertThat(weChats.of(developer.id())).contains(second);
        assertThat(weChats.find(pool.id(), first.appId(), first.openId())).isEmpty();
        assertThat(weChats.find(pool.id(), second.appId(), second.openId())).contains(second);
        assertThat(weChats.find(pool().id(), second.appId(), second.openId())).isEmpty();
        assertThat(weChats.removeBoundBy(first.boundBy())).isEmpty();
        assertThat(weChats.removeBoundBy(second.boundBy())).contains(developer.id());
        assertThat(weChats.of(developer.id())).isEmpty();
    }

    @Test
    void itIsKnownWhoCameInByWhichScanAlsoAfterTheWeChatIsGone() {
        var developer = developer();
        var bound = weChat(developer, pool(), "o3", Ids.hex(11));
        weChats.bind(bound);
        var one = new SessionId(Ids.hex(11));
        var other = new SessionId(Ids.hex(11));

        weChats.use(developer.id(), bound.boundBy(), one, THEN.plusSeconds(1));
        weChats.use(developer.id(), bound.boundBy(), other, THEN.plusSeconds(2));

        assertThat(weChats.of(developer.id()).orElseThrow().usedAt()).isEqualTo(THEN.plusSeconds(2));
        assertThat(weChats.remove(developer.id())).isTrue();
        assertThat(weChats.whoCameBy(one)).contains(developer.id());
        assertThat(weChats.whoCameBy(other)).contains(developer.id());
        assertThat(weChats.whoCameBy(new SessionId(Ids.hex(11)))).isEmpty();
    }

    @Test
    void whoWaitedWhileItWasTakenOffHasNotComeInByIt() {
        var developer = developer();
        var pool = pool();
        var former = weChat(developer, pool, "o5", Ids.hex(11));
        var fresh = weChat(developer, pool, "o6", Ids.hex(11));
        var came = new SessionId(Ids.hex(11));
        weChats.bind(former);
        weChats.bind(fresh);

        assertThat(weChats.use(developer.id(), former.boundBy(), came, THEN)).isFalse();

        assertThat(weChats.whoCameBy(came)).isEmpty();
        assertThat(weChats.of(developer.id()).orElseThrow().usedAt()).isNull();
        assertThat(weChats.removeBoundBy(former.boundBy())).isEmpty();
        assertThat(weChats.of(developer.id())).isPresent();
    }

    @Test
    void whatSomebodyCameByCountsUntilTheWeChatOrTheScanIsTakenAway() {
        var developer = developer();
        var pool = pool();
        var bound = weChat(developer, pool, "o4", Ids.hex(11));
        var again = weChat(developer, pool, "o4", Ids.hex(11));
        var one = new SessionId(Ids.hex(11));
        var other = new SessionId(Ids.hex(11));
        weChats.bind(bound);
        weChats.use(developer.id(), bound.boundBy(), one, THEN);
        weChats.use(developer.id(), bound.boundBy(), other, THEN);

        assertThat(holds(developer, bound, one)).isTrue();
        assertThat(holds(developer(), bound, one)).isFalse();
        assertThat(holds(developer, bound, bound.boundBy())).isFalse();

        assertThat(weChats.forgetUse(one)).contains(developer.id());
        assertThat(weChats.forgetUse(one)).isEmpty();
        assertThat(holds(developer, bound, one)).isFalse();
        assertThat(holds(developer, bound, other)).isTrue();

        weChats.bind(again);
        assertThat(holds(developer, bound, other)).isFalse();
        weChats.remove(developer.id());
        assertThat(holds(developer, again, other)).isFalse();
    }

    private boolean holds(Developer developer, WeChatOfDeveloper weChat, SessionId cameBy) {
        return Boolean.TRUE.equals(transaction.execute(_ -> weChats.hold(developer.id(), weChat.boundBy(), cameBy)));
    }
}
