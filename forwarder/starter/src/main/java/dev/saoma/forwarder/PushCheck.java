package dev.saoma.forwarder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Tells WeChat's pushes from others by the Token alone (接入指南, 消息加解密说明): by `msg_signature`, which covers the
/// content, where that is encrypted, and otherwise by `signature`.
///
/// A signature of a push in clear text fits any body. It is believed for five minutes only and for one body,
/// since whoever has seen one could put it on a body of his own.
final class PushCheck {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /// The parts are signed joined, without a mark between them: digits could be moved from one part to the next
    /// and the signature would still fit. Exactly ten leave no room for that.
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{10}");

    private final WeChatToken token;
    private final SpentSignatures spent = new SpentSignatures();

    PushCheck(WeChatToken token) {
        this.token = token;
    }

    Verdict check(Query query, byte[] body, Instant now) {
        if (body.length == 0) {
            return Verdict.EMPTY;
        }
        return query.encrypted() ? encrypted(query, body, now) : clear(query, body, now);
    }

    /// Takes notice of a request without a body, such as WeChat's check of the address: its signature would
    /// fit a push in clear text.
    void overhear(Query query, Instant now) {
        if (check(query, query.get("signature"), now) == Verdict.BELIEVED) {
            spent.spend(query.get("signature"), now);
        }
    }

    private Verdict clear(Query query, byte[] body, Instant now) {
        var signature = query.get("signature");
        var verdict = check(query, signature, now);
        return verdict == Verdict.BELIEVED && !spent.takeFor(signature, body, now) ? Verdict.SPENT : verdict;
    }

    private Verdict encrypted(Query query, byte[] body, Instant now) {
        var content = Envelope.of(body).encrypted();
        var verdict = content.isEmpty() ? Verdict.UNSIGNED : check(query, query.get("msg_signature"), now, content);
        if (verdict == Verdict.BELIEVED) {
            spent.spend(token.sign(query.get("timestamp"), query.get("nonce")), now);
        }
        return verdict;
    }

    private Verdict check(Query query, String signature, Instant now, String... alsoSigned) {
        var timestamp = query.get("timestamp");
        var nonce = query.get("nonce");
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        var parts = Arrays.copyOf(alsoSigned, alsoSigned.length + 2);
        parts[alsoSigned.length] = timestamp;
        parts[alsoSigned.length + 1] = nonce;
        if (!token.signed(signature, parts)) {
            return Verdict.BAD_SIGNATURE;
        }
        return fresh(timestamp, now) ? Verdict.BELIEVED : Verdict.STALE;
    }

    private static boolean fresh(String timestamp, Instant now) {
        return TIMESTAMP.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }
}
