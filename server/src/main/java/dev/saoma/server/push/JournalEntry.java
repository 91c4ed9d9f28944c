package dev.saoma.server.push;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.Result.What;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the journal tells of one push. It holds nothing that people wrote, and nobody's openid.
///
/// @param kind by WeChat's names: `text`, `event/subscribe`; `unread` where it could not be opened
/// @param sender the openid, masked: `oX2T…abcd`; absent where it could not be opened
/// @param expected the mode that the connection was set to
/// @param reply what it was answered with: empty for nothing, `saoma/text`, `route` …,
///     [#UNSEEN]
/// @param took from its arrival until its answer was known; exact to 50 ms
public record JournalEntry(
        PushId id,
        PoolId pool,
        ConnectionId connection,
        Instant receivedAt,
        String kind,
        @Nullable String sender,
        MessageMode expected,
        Trust trust,
        Result result,
        String reply,
        Duration took) {

    /// The reply where nobody would see one: whoever handed the push on shows answers to nobody.
    public static final String UNSEEN = "unseen";

    /// Whether the whole of the push is kept, and not its beginning only.
    boolean isWhole() {
        return result.what() != What.REFUSED && result.what() != What.REPEATED;
    }
}
