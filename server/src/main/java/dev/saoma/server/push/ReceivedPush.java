package dev.saoma.server.push;

import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Push;
import dev.saoma.server.connection.OfficialAccount;
import java.time.Instant;

/// A push that has been believed.
///
/// @param opened what it says, and how an answer to it has to be written
/// @param raw what it was before it was opened
public record ReceivedPush(
        PushId id, OfficialAccount account, OpenedPush.Accepted opened, RawPush raw, Instant receivedAt) {

    public Push push() {
        return opened.push();
    }
}
