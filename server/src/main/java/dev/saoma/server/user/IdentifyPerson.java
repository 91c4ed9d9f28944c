package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Answers who somebody is, in this order: the identity is known; the union id is known in the pool; a new user.
@Service
public class IdentifyPerson {

    private static final Logger log = LoggerFactory.getLogger(IdentifyPerson.class);

    private final Users users;
    private final WeChat weChat;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    IdentifyPerson(Users users, WeChat weChat, TransactionOperations transaction, InstantSource clock, Chance chance) {
        this.users = users;
        this.weChat = weChat;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    /// The user, if the person has been here before. One indexed read: fit for the path of a push.
    public Optional<UserId> known(OfficialAccount account, OpenId openId) {
        return users.findByIdentity(account.pool(), account.appId(), openId);
    }

    /// The user, made if need be. May call WeChat for the union id, so not for the path of a push; the login goes on
    /// without one when WeChat does not answer.
    public UserId identify(OfficialAccount account, OpenId openId) {
        var known = known(account, openId);
        if (known.isPresent()) {
            return known.get();
        }
        var unionId = unionId(account, openId);
        try {
            return meet(account, openId, unionId);
        } catch (DuplicateKeyException e) {
            // The same person was met at the same moment, on another thread or node: that one is the user.
            return known(account, openId).orElseThrow(() -> e);
        }
    }

    private UserId meet(OfficialAccount account, OpenId openId, Optional<UnionId> unionId) {
        var user = transaction.execute(_ -> {
            var now = clock.instant();
            var id = unionId.flatMap(known -> users.findByUnionId(account.pool(), known))
                    .orElseGet(() -> {
                        var fresh = new UserId(chance.id());
                        users.add(new User(fresh, account.pool(), DefaultName.of(fresh), now));
                        return fresh;
                    });
            users.add(new Identity(account.pool(), id, account.appId(), openId, unionId.orElse(null), now));
            return id;
        });
        if (user == null) {
            throw new IllegalStateException("The transaction gave no user");
        }
        return user;
    }

    private Optional<UnionId> unionId(OfficialAccount account, OpenId openId) {
        return switch (weChat.follower(account, openId)) {
            case Reply.Ok<Follower> ok -> Optional.ofNullable(ok.body().unionId());
            case Reply.Failed<Follower> failed -> {
                log.warn(
                        "No union id for {} of {}: WeChat answers {} {}",
                        openId,
                        account.identifier(),
                        failed.errcode(),
                        failed.errmsg());
                yield Optional.empty();
            }
            case Reply.Unreachable<Follower> unreachable -> {
                log.warn("No union id for {} of {}: {}", openId, account.identifier(), unreachable.why());
                yield Optional.empty();
            }
        };
    }
}
