package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Answers who somebody is, in this order: the identity is known; the union id is known in the pool; a new user.
@Service
public class IdentifyPerson {

    private static final Logger log = LoggerFactory.getLogger(IdentifyPerson.class);

    private final Users users;
    private final DoubleUsers doubles;
    private final WeChat weChat;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    IdentifyPerson(
            Users users,
            DoubleUsers doubles,
            WeChat weChat,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this.users = users;
        this.doubles = doubles;
        this.weChat = weChat;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// The user, if the person has been here before. One indexed read: fit for the path of a push. If the union id
    /// is missing, WeChat is asked for it afterwards.
    public Optional<UserId> known(OfficialAccount account, OpenId openId) {
        var identity = IdentityId.of(account, openId);
        var known = users.recognise(identity);
        known.filter(Recognised::follows).ifPresent(_ -> SeenToFollow.note(identity));
        known.filter(person -> person.isToBeAskedFor(clock.instant()))
                .ifPresent(_ -> events.publishEvent(new UnionIdMissing(account, openId)));
        return known.map(Recognised::user);
    }

    /// Whether [#known] has found in this very transaction that the person is recorded as a follower.
    public boolean isSeenToFollow(OfficialAccount account, OpenId openId) {
        return SeenToFollow.is(IdentityId.of(account, openId));
    }

    /// The user, made if need be. May call WeChat for the union id, so not for the path of a push; the login goes
    /// on without one when WeChat does not answer.
    public UserId identify(OfficialAccount account, OpenId openId) {
        return known(account, openId).orElseGet(() -> {
            var identity = IdentityId.of(account, openId);
            var follower = follower(account, openId);
            // The same person may be met at the same moment, on another thread or node: who is first makes the user.
            return Conflicts.settled(() -> users.recognise(identity)
                    .map(Recognised::user)
                    .orElseGet(() -> Objects.requireNonNull(transaction.execute(_ -> meet(identity, follower)))));
        });
    }

    /// Whether the person is a user already, by the identity or the union id; makes nobody. An identity that is new
    /// is added to the user. May call WeChat, as [#identify] does.
    public Recognition recognise(OfficialAccount account, OpenId openId) {
        var known = known(account, openId);
        if (known.isPresent()) {
            return new Recognition.Known(known.get());
        }
        return switch (weChat.follower(account, openId)) {
            case Reply.Ok<Follower>(var follower) -> byUnionId(IdentityId.of(account, openId), follower);
            case Reply.Failed<Follower> _ -> new Recognition.Stranger();
            case Reply.Unreachable<Follower> _ -> new Recognition.Unclear();
        };
    }

    /// Who a person is of whom WeChat has said all there is to say; made if need be and if the connection may.
    public Recognition arrive(MiniProgram program, OpenId openId, @Nullable UnionId unionId) {
        var identity = new IdentityId(program.pool(), program.appId(), openId);
        var known = users.recognise(identity);
        if (known.isPresent()) {
            return new Recognition.Known(known.get().user());
        }
        if (program.manners().loginOnly()
                && (unionId == null || users.findByUnionId(identity.pool(), unionId).isEmpty())) {
            return new Recognition.Stranger();
        }
        return new Recognition.Known(Conflicts.settled(() -> users.recognise(identity)
                .map(Recognised::user)
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(_ -> {
                    var now = clock.instant();
                    var user = unionId == null ? newUser(identity.pool(), now) : ownerOf(unionId, identity.pool(), now);
                    users.add(new Identity(identity.pool(), user, identity.appId(), openId, unionId, now));
                    return user;
                })))));
    }

    private Recognition byUnionId(IdentityId identity, Follower follower) {
        var unionId = follower.unionId();
        if (unionId == null || users.findByUnionId(identity.pool(), unionId).isEmpty()) {
            return new Recognition.Stranger();
        }
        return new Recognition.Known(Conflicts.settled(() -> users.recognise(identity)
                .map(Recognised::user)
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(_ -> meet(identity, follower))))));
    }

    private UserId meet(IdentityId identity, @Nullable Follower follower) {
        var now = clock.instant();
        var unionId = follower == null ? null : follower.unionId();
        var user = unionId == null ? newUser(identity.pool(), now) : ownerOf(unionId, identity.pool(), now);
        var since = follower == null ? null : follower.since();
        users.add(
                new Identity(identity.pool(), user, identity.appId(), identity.openId(), unionId, now),
                following(follower, now),
                since == null ? Instant.EPOCH : since);
        return user;
    }

    private UserId ownerOf(UnionId unionId, PoolId pool, Instant now) {
        var owner = users.findByUnionId(pool, unionId);
        if (owner.isEmpty()) {
            var fresh = newUser(pool, now);
            users.own(pool, unionId, fresh);
            return fresh;
        }
        if (!doubles.hold(pool, Set.of(owner.get()))) {
            throw Conflicts.looked("A user was merged a moment ago");
        }
        return owner.get();
    }

    private UserId newUser(PoolId pool, Instant now) {
        var fresh = new UserId(chance.id());
        users.add(new User(fresh, pool, DefaultName.of(fresh), now));
        return fresh;
    }

    /// Whoever scans follows; unless WeChat says that they have left already.
    private static Following following(@Nullable Follower follower, Instant now) {
        if (follower != null && !follower.following()) {
            return new Following.Left(null, now);
        }
        var since = follower == null ? null : follower.since();
        return new Following.Follows(since == null ? now : since);
    }

    private @Nullable Follower follower(OfficialAccount account, OpenId openId) {
        return switch (weChat.follower(account, openId)) {
            case Reply.Ok<Follower> ok -> ok.body();
            case Reply.Failed<Follower> failed -> {
                log.warn(
                        "No union id for {} of {}: WeChat answers {} {}",
                        openId,
                        account.identifier(),
                        failed.errcode(),
                        failed.errmsg());
                yield null;
            }
            case Reply.Unreachable<Follower> unreachable -> {
                log.warn("No union id for {} of {}: {}", openId, account.identifier(), unreachable.why());
                yield null;
            }
        };
    }
}
