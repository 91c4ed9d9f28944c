package dev.saoma.server.push;

import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.UrlCheck;
import dev.saoma.server.connection.OfficialAccount;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers WeChat's check of the server address (`wechat-protocol` §A2), and remembers how it went.
@Component
class CheckAddress {

    private static final Logger log = LoggerFactory.getLogger(CheckAddress.class);

    private final PushSettings settings;
    private final SpentMarks spent;
    private final NoteLastSeen lastSeen;
    private final RefusalLimit limit;
    private final InstantSource clock;

    CheckAddress(
            PushSettings settings, SpentMarks spent, NoteLastSeen lastSeen, RefusalLimit limit, InstantSource clock) {
        this.settings = settings;
        this.spent = spent;
        this.lastSeen = lastSeen;
        this.limit = limit;
        this.clock = clock;
    }

    /// What the check is to be answered with, if it is WeChat's.
    Optional<String> echo(OfficialAccount account, PushQuery query) {
        var now = clock.instant();
        return switch (Readers.of(account, now, settings.freshness()).check(query, now)) {
            case UrlCheck.Echo(var text, var proof) -> {
                spent.spend(account.id(), proof, now);
                lastSeen.checked(account.id(), now);
                log.info("WeChat checked the server address of {}", account.identifier());
                yield Optional.of(text);
            }
            case UrlCheck.Refused(var reason) -> {
                if (query.looksLikeCheck()) {
                    lastSeen.checkFailed(account.id(), now, Refusal.of(reason));
                }
                if (limit.admits(account.id(), "check", now)) {
                    log.warn(
                            "A check of the server address of {} was refused: {}",
                            account.identifier(),
                            reason.sentence());
                }
                yield Optional.empty();
            }
        };
    }
}
