package dev.saoma.server.console;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.ReplySettings;
import dev.saoma.server.reply.ReplySettings.Mistake;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Changes what an account says by itself, for callers of the API. It is part of the connection, and so has its
/// version.
@Service
public class ChangeReplies {

    private final Connections connections;
    private final RepliesStore replies;
    private final Versions versions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeReplies(
            Connections connections,
            RepliesStore replies,
            Versions versions,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.connections = connections;
        this.replies = replies;
        this.versions = versions;
        this.events = events;
        this.transaction = transaction;
    }

    /// Replaces all of it.
    ///
    /// @param version that of the connection, as the caller has seen it
    public Change<OfficialAccount, Mistake> change(
            Caller caller, String identifier, int version, ReplySettings settings) {
        return Objects.requireNonNull(transaction.execute(_ -> connections
                .find(caller.pool(), identifier)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .map(account -> change(caller, account, version, settings))
                .orElseGet(Change.Unknown::new)));
    }

    private Change<OfficialAccount, Mistake> change(
            Caller caller, OfficialAccount account, int version, ReplySettings settings) {
        var id = account.id().value();
        if (versions.find(Kind.CONNECTION, id).filter(Mark::madeByFile).isPresent()) {
            return new Change.OfFile<>();
        }
        return switch (settings.check()) {
            case ReplySettings.Checked.Invalid(var mistakes) -> new Change.Wrong<>(mistakes);
            case ReplySettings.Checked.Valid(var valid) -> {
                if (!versions.claim(Kind.CONNECTION, id, version)) {
                    yield new Change.Overtaken<>();
                }
                replies.saveByApi(account.id(), valid);
                events.publishEvent(
                        Changed.by(caller, "connection.replies-changed", "connection/" + account.identifier()));
                yield new Change.Done<>(account);
            }
        };
    }
}
