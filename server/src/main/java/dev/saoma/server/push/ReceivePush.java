package dev.saoma.server.push;

import dev.saoma.protocol.PushQuery;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.Doorstep.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Takes what comes to the events address of a connection: finds the connection, and sees to it that a push is
/// taken in time.
@Service
public class ReceivePush {

    private static final Logger log = LoggerFactory.getLogger(ReceivePush.class);

    private final Connections connections;
    private final CheckAddress checks;
    private final Doorstep doorstep;
    private final TakePush take;
    private final RefusalLimit limit;
    private final PushSettings settings;
    private final InstantSource clock;

    ReceivePush(
            Connections connections,
            CheckAddress checks,
            Doorstep doorstep,
            TakePush take,
            RefusalLimit limit,
            PushSettings settings,
            InstantSource clock) {
        this.connections = connections;
        this.checks = checks;
        this.doorstep = doorstep;
        this.take = take;
        this.limit = limit;
        this.settings = settings;
        this.clock = clock;
    }

    /// What WeChat's check of the server address is to be answered with, if it is WeChat's (`wechat-protocol` §A2).
    public Optional<String> check(PoolId pool, String identifier, PushQuery query) {
        return account(pool, identifier).flatMap(account -> checks.echo(account, query));
    }

    /// Receives a push. While the database is away it is tried again and again until WeChat has to be told to come
    /// back.
    ///
    /// @param incoming its body is read where there is something to believe it by; one longer than the protocol
    ///     allows is refused
    public Receipt receive(PoolId pool, String identifier, IncomingPush incoming) {
        var arrived = clock.instant();
        var deadline = arrived.plus(settings.answerWithin());
        while (true) {
            try {
                return tryToReceive(pool, identifier, incoming, arrived);
            } catch (DataAccessException | TransactionException e) {
                log.debug("A push could not be recorded yet", e);
                if (!pausedBefore(deadline)) {
                    log.error(
                            "A push could not be recorded and was given back to WeChat: {}",
                            e.getMostSpecificCause().getMessage());
                    return new Receipt.NotRecorded();
                }
            }
        }
    }

    private Receipt tryToReceive(PoolId pool, String identifier, IncomingPush incoming, Instant arrived) {
        var account = account(pool, identifier);
        if (account.isEmpty()) {
            if (limit.admitsElsewhere(arrived)) {
                log.info("A push came to the address of no connection");
            }
            return new Receipt.Refused();
        }
        return enter(account.get(), incoming, arrived);
    }

    private Receipt enter(OfficialAccount account, IncomingPush incoming, Instant arrived) {
        return switch (doorstep.admit(account, incoming, arrived)) {
            case Entry.Read _ -> take.take(account, incoming, arrived);
            case Entry.Unbelievable(var why) -> {
                take.refuse(account, incoming, why, arrived);
                yield new Receipt.Refused();
            }
            case Entry.Broken _ -> {
                if (limit.admits(account.id(), "broken off", arrived)) {
                    log.info("A push for {} was refused: its body cannot be read", account.identifier());
                }
                yield new Receipt.Refused();
            }
            case Entry.Full _ -> {
                if (limit.admits(account.id(), "too many at once", arrived)) {
                    log.warn(
                            "A request for {} was turned away: too many without WeChat's signature are being read",
                            account.identifier());
                }
                yield new Receipt.NotRecorded();
            }
        };
    }

    private Optional<OfficialAccount> account(PoolId pool, String identifier) {
        return connections
                .find(pool, identifier)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast);
    }

    /// Whether there is time for another try that WeChat would still hear the outcome of.
    private boolean pausedBefore(Instant deadline) {
        var next = clock.instant().plus(settings.pause()).plus(settings.attempt());
        if (next.isAfter(deadline)) {
            return false;
        }
        try {
            Thread.sleep(settings.pause());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
