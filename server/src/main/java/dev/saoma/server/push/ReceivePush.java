package dev.saoma.server.push;

import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.Reply;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Takes what comes to the events address of a connection: verifies it and sees to it that it is recorded in time.
@Service
public class ReceivePush {

    private static final Logger log = LoggerFactory.getLogger(ReceivePush.class);

    private final Connections connections;
    private final ReadPush reader;
    private final RecordPush recorder;
    private final AnswerPush answers;
    private final PushSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    ReceivePush(
            Connections connections,
            ReadPush reader,
            RecordPush recorder,
            AnswerPush answers,
            PushSettings settings,
            InstantSource clock,
            Chance chance) {
        this.connections = connections;
        this.reader = reader;
        this.recorder = recorder;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// What WeChat's check of the server address is to be answered with, if it is WeChat's (`wechat-protocol` §A2).
    public Optional<String> check(PoolId pool, String identifier, PushQuery query) {
        return account(pool, identifier).flatMap(account -> reader.echo(account, query));
    }

    /// Receives a push. While the database is away it is tried again and again until WeChat has to be told to come
    /// back.
    ///
    /// @param raw as it came; a body longer than the protocol allows is refused
    public Receipt receive(PoolId pool, String identifier, PushQuery query, RawPush raw) {
        var arrived = clock.instant();
        var deadline = arrived.plus(settings.answerWithin());
        while (true) {
            try {
                return tryToReceive(pool, identifier, query, raw, arrived);
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

    private Receipt tryToReceive(PoolId pool, String identifier, PushQuery query, RawPush raw, Instant arrived) {
        var account = account(pool, identifier);
        if (account.isEmpty()) {
            log.info("A push came to the address of no connection");
            return new Receipt.Refused();
        }
        var opened = reader.read(account.get(), query, raw.body());
        if (opened.isEmpty()) {
            return new Receipt.Refused();
        }
        var push = new ReceivedPush(new PushId(chance.name()), account.get(), opened.get(), raw, arrived);
        var answer = recorder.record(push).map(outcome -> answers.answer(push, outcome));
        return new Receipt.Recorded(answer.orElse(Reply.SUCCESS));
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
