package dev.saoma.server.push;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Keyring;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.PushToken;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the reader of one account's pushes: with its secrets, and those from before while they are good.
final class Readers {

    private Readers() {}

    static PushReader of(OfficialAccount account, Instant now, Duration freshness) {
        return of(account, account.manners().requireMode() ? mode(account) : MessageMode.PLAINTEXT, now, freshness);
    }

    /// For what somebody vouches for. Who has not seen the key can only tell that WeChat signed the query:
    /// clear text is believed of him where WeChat is to send clear text, and nowhere else.
    static PushReader ofVouched(OfficialAccount account, Instant now, Duration freshness) {
        return of(account, mode(account), now, freshness);
    }

    private static MessageMode mode(OfficialAccount account) {
        return MessageMode.valueOf(account.mode().name());
    }

    private static PushReader of(OfficialAccount account, MessageMode floor, Instant now, Duration freshness) {
        var tokens = Stream.of(Optional.of(account.token()), account.former().tokenAt(now))
                .flatMap(Optional::stream)
                .map(token -> stored(PushToken.parse(token.reveal())));
        var keys = Stream.of(key(account), account.former().keyAt(now))
                .flatMap(Optional::stream)
                .map(key -> stored(EncodingAesKey.parse(key.reveal())));
        return new PushReader(
                new Keyring(new AppId(account.appId().value()), tokens.toList(), keys.toList()), floor, freshness);
    }

    private static Optional<Secret> key(OfficialAccount account) {
        return Optional.ofNullable(account.encodingAesKey());
    }

    /// Settings are checked before they are stored.
    private static <T> T stored(Parsed<T> setting) {
        return switch (setting) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong ->
                throw new IllegalStateException("A stored Token or EncodingAESKey is malformed: " + wrong.flaw());
        };
    }
}
