package dev.saoma.bench.bare;

import dev.saoma.bench.Account;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.PushReader;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The work that no server can leave out.
final class BareDoor {

    private final PushReader reader =
            new PushReader(Account.fromEnvironment().keyring(), MessageMode.SAFE, Duration.ofMinutes(30));

    /// Whether the push is to be answered `success`.
    boolean opens(Function<String, @Nullable String> query, byte[] body) {
        return reader.open(PushQuery.from(query), body, Instant.now()) instanceof OpenedPush.Accepted;
    }
}
