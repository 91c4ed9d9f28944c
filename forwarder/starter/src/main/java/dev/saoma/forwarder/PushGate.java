package dev.saoma.forwarder;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forwards what the Token says is WeChat's, and nothing else.
public final class PushGate {

    private static final Logger log = LoggerFactory.getLogger(PushGate.class);

    private final PushCheck check;
    private final Forwarder forwarder;
    private final InstantSource clock;
    private final SparingLog refused;

    public PushGate(WeChatToken token, Forwarder forwarder, InstantSource clock) {
        this.check = new PushCheck(token);
        this.forwarder = forwarder;
        this.clock = clock;
        this.refused = new SparingLog(clock);
    }

    /// Takes notice of a request without a body at the path of pushes.
    public void overhear(String query) {
        check.overhear(new Query(query), clock.instant());
    }

    public void offer(String query, String contentType, byte[] body) {
        var verdict = check.check(new Query(query), body, clock.instant());
        if (verdict == Verdict.BELIEVED) {
            forwarder.forward(query, contentType, body);
        } else {
            refused.warn(log, "A request at the path of WeChat's pushes was not forwarded: " + verdict.reason());
        }
    }
}
