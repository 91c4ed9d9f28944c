package dev.saoma.server.push;

import dev.saoma.protocol.Proof;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets the signature of a plaintext push stand for one body, because it covers none: whoever has seen a good address
/// could otherwise send a text of his own under it. The signatures of encrypted pushes and of address checks
/// would fit a plaintext push as well, so they are spent too.
///
/// Remembered on this node, for as long as a timestamp is fresh. Only what WeChat signed gets in, so a stranger
/// cannot fill it; beyond its limit the oldest are let go.
final class SpentMarks {

    private static final int MOST = 100_000;
    private static final String NO_BODY = "";

    private final Duration freshness;
    private final Map<String, Spent> spent = new LinkedHashMap<>();

    SpentMarks(Duration freshness) {
        this.freshness = freshness;
    }

    private record Spent(String body, Instant until) {}

    /// Whether the signature may stand for this body; from now on it stands for no other.
    boolean takeFor(ConnectionId connection, Proof.Signed proof, byte[] body, Instant now) {
        var digest = Digest.of(new String(body, StandardCharsets.ISO_8859_1));
        return take(connection, proof, digest.value(), now);
    }

    /// From now on the signature stands for no plaintext body.
    void spend(ConnectionId connection, Proof.Signed proof, Instant now) {
        take(connection, proof, NO_BODY, now);
    }

    private synchronized boolean take(ConnectionId connection, Proof.Signed proof, String body, Instant now) {
        letGo(now);
        var earlier = spent.putIfAbsent(
                connection + "/" + proof.mark(), new Spent(body, proof.at().plus(freshness)));
        return earlier == null || earlier.body().equals(body);
    }

    /// The oldest are in front, by and large: pushes are minutes late at most.
    private void letGo(Instant now) {
        var eldest = spent.values().iterator();
        while (eldest.hasNext()) {
            if (!eldest.next().until().isBefore(now) && spent.size() < MOST) {
                return;
            }
            eldest.remove();
        }
    }
}
