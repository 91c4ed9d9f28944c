package dev.saoma.server.push;

import dev.saoma.protocol.AccountPush;
import dev.saoma.protocol.AppId;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Push;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.push.Result.What;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a push.
///
/// @param key the same for each delivery of one push and for no other (`wechat-protocol` §A6)
/// @param sender kept sealed
/// @param raw kept sealed, so that the push can be handed on once more
public record SeenPush(
        JournalEntry entry, String key, @Nullable OpenId sender, RawPush raw) {

    /// How much is kept of a body that nobody believes: enough to see what it is.
    private static final int REFUSED_KEPT = 1_024;

    static SeenPush of(ReceivedPush push, Trust trust, Outcome outcome, Instant now) {
        var account = push.account();
        return of(
                push.id(),
                account,
                push.opened(),
                trust,
                Result.of(outcome),
                key(push.push(), account),
                push.raw(),
                push.receivedAt(),
                now);
    }

    /// Begins with WeChat's time, which each delivery of a push repeats: neighbours in time are neighbours in the
    /// index.
    private static String key(Push push, OfficialAccount account) {
        return "%08x|%s"
                .formatted(
                        push.createdAt().getEpochSecond(),
                        push.deduplicationKey(new AppId(account.appId().value())));
    }

    /// The second and later deliveries: none is the first one's row.
    static SeenPush again(ReceivedPush push, Trust trust, Instant now) {
        return of(
                push.id(),
                push.account(),
                push.opened(),
                trust,
                Result.of(What.REPEATED),
                "again:" + push.id(),
                push.raw().cut(REFUSED_KEPT),
                push.receivedAt(),
                now);
    }

    static SeenPush refused(
            PushId id, OfficialAccount account, Reading.Refused reading, RawPush raw, Instant arrived, Instant now) {
        return of(
                id,
                account,
                reading.opened(),
                Trust.refused(reading.way(), reading.reason()),
                Result.of(What.REFUSED),
                "refused:" + id,
                raw.cut(REFUSED_KEPT),
                arrived,
                now);
    }

    private static SeenPush of(
            PushId id,
            OfficialAccount account,
            OpenedPush.@Nullable Accepted opened,
            Trust trust,
            Result result,
            String key,
            RawPush raw,
            Instant arrived,
            Instant now) {
        var sender = opened != null && opened.push() instanceof AccountPush about
                ? new OpenId(about.from().value())
                : null;
        var entry = new JournalEntry(
                id,
                account.pool(),
                account.id(),
                arrived,
                opened == null ? PushKind.UNREAD : PushKind.of(opened.push()),
                sender == null ? null : sender.toString(),
                account.mode(),
                trust,
                result,
                "",
                Duration.between(arrived, now));
        return new SeenPush(entry, key, sender, raw);
    }
}
