package dev.saoma.server.push;

import dev.saoma.protocol.AccountPush;
import dev.saoma.protocol.AppId;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Keyring;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.PushToken;
import dev.saoma.protocol.UrlCheck;
import dev.saoma.server.connection.OfficialAccount;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Opens what came to a connection's address with that connection's secrets, and writes down why when it cannot be
/// believed.
@Component
class ReadPush {

    private static final Logger log = LoggerFactory.getLogger(ReadPush.class);

    private final PushSettings settings;
    private final InstantSource clock;

    ReadPush(PushSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What WeChat's check of the server address is to be answered with, if it is WeChat's.
    Optional<String> echo(OfficialAccount account, PushQuery query) {
        return switch (reader(account).check(query, clock.instant())) {
            case UrlCheck.Echo echo -> {
                log.info("WeChat checked the server address of {}", account.identifier());
                yield Optional.of(echo.text());
            }
            case UrlCheck.Refused refused -> {
                log.warn(
                        "A check of the server address of {} was refused: {}",
                        account.identifier(),
                        refused.reason().sentence());
                yield Optional.empty();
            }
        };
    }

    /// The push, if it is WeChat's and for this account.
    Optional<OpenedPush.Accepted> read(OfficialAccount account, PushQuery query, byte[] body) {
        return switch (reader(account).open(query, body, clock.instant())) {
            case OpenedPush.Accepted accepted when isFor(account, accepted) -> Optional.of(accepted);
            case OpenedPush.Accepted _ -> {
                log.warn("A push for {} was refused: it is for another account", account.identifier());
                yield Optional.empty();
            }
            case OpenedPush.Refused refused -> {
                log.warn(
                        "A push for {} was refused: {}",
                        account.identifier(),
                        refused.reason().sentence());
                yield Optional.empty();
            }
        };
    }

    private static boolean isFor(OfficialAccount account, OpenedPush.Accepted opened) {
        var own = account.originalId();
        return own == null
                || (opened.push() instanceof AccountPush about
                        && about.to().value().equals(own));
    }

    private PushReader reader(OfficialAccount account) {
        var key = account.encodingAesKey();
        var keyring = new Keyring(
                new AppId(account.appId().value()),
                List.of(stored(PushToken.parse(account.token().reveal()))),
                key == null ? List.of() : List.of(stored(EncodingAesKey.parse(key.reveal()))));
        return new PushReader(keyring, MessageMode.valueOf(account.mode().name()), settings.freshness());
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
