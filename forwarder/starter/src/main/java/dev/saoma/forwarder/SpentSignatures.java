package dev.saoma.forwarder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets WeChat's signature over a query stand for one body, because it covers none: whoever has seen a query
/// could otherwise have a text of his own forwarded under it. The signatures of encrypted pushes and of
/// address checks would fit a push in clear text as well, so they are spent too.
///
/// Remembered in memory, for as long as a timestamp can be good. Only what WeChat signed gets in, so a
/// stranger cannot fill it; beyond its limit the oldest are let go.
public final class SpentSignatures {

    /// A timestamp is good for five minutes, and may be five minutes ahead.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST = 100_000;
    private static final String NO_BODY = "";

    private final Map<String, Spent> spent = new LinkedHashMap<>();

    private record Spent(String body, Instant until) {}

    /// Whether the signature may stand for this body; from now on it stands for no other.
    ///
    /// @param signature over the Token, the timestamp and the nonce alone
    public boolean takeFor(String signature, byte[] body, Instant now) {
        return take(signature, digest(body), now);
    }

    /// From now on the signature stands for no body in clear text.
    public void spend(String signature, Instant now) {
        take(signature, NO_BODY, now);
    }

    private synchronized boolean take(String signature, String body, Instant now) {
        letGo(now);
        var earlier = spent.putIfAbsent(signature, new Spent(body, now.plus(REMEMBERED)));
        return earlier == null || earlier.body().equals(body);
    }

    private void letGo(Instant now) {
        var eldest = spent.values().iterator();
        while (eldest.hasNext()) {
            if (!eldest.next().until().isBefore(now) && spent.size() < MOST) {
                return;
            }
            eldest.remove();
        }
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
