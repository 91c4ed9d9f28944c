package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;
import java.time.Instant;

/// What is kept of a push.
///
/// @param key the same for each delivery of one push and for no other (`wechat-protocol` §A6)
/// @param kind what it was, for example `SCAN` or `text`
/// @param outcome what became of it
public record SeenPush(
        PushId id, ConnectionId connection, String key, String kind, String outcome, Instant receivedAt) {}
