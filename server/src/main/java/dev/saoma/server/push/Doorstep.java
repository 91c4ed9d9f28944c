package dev.saoma.server.push;

import dev.saoma.protocol.RefusalReason;
import dev.saoma.server.connection.OfficialAccount;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Decides whether the body of a request is waited for. Whose query carries WeChat's signature is let in at
/// once; of strangers, who can only be told by their bodies, so many at a time, so that their sending slowly,
/// or never to the end, cannot keep WeChat out.
@Component
final class Doorstep {

    private static final int STRANGERS_AT_ONCE = 1000;

    private final PushSettings settings;
    private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE);

    Doorstep(PushSettings settings) {
        this.settings = settings;
    }

    /// What came of it.
    sealed interface Entry {

        /// It is all here.
        record Read() implements Entry {}

        /// It has nothing to be believed by, so it was not waited for.
        record Unbelievable(Reading.Refused why) implements Entry {}

        /// The sender stopped half-way, or took too long.
        record Broken() implements Entry {}

        /// Too many strangers are being waited for.
        record Full() implements Entry {}
    }

    Entry admit(OfficialAccount account, IncomingPush incoming, Instant now) {
        if (incoming.isRead()) {
            return new Entry.Read();
        }
        if (Readers.of(account, now, settings.freshness()).believes(incoming.query(), now)) {
            return read(incoming);
        }
        if (!mayBeBelieved(account, incoming)) {
            return new Entry.Unbelievable(unbelievable(incoming));
        }
        if (!strangers.tryAcquire()) {
            return new Entry.Full();
        }
        try {
            return read(incoming);
        } finally {
            strangers.release();
        }
    }

    private static boolean mayBeBelieved(OfficialAccount account, IncomingPush incoming) {
        var forwarding = account.manners().forwarding();
        return incoming.query().isSigned()
                || forwarding.authingJson()
                || (forwarding.secret() != null && incoming.voucher() != null);
    }

    private static Reading.Refused unbelievable(IncomingPush incoming) {
        return incoming.isJson()
                ? new Reading.Refused(Way.AUTHING_JSON, Refusal.of(DoorRefusal.JSON_NOT_ALLOWED), null)
                : new Reading.Refused(Way.WECHAT, Refusal.of(RefusalReason.UNSIGNED), null);
    }

    private static Entry read(IncomingPush incoming) {
        return incoming.read() ? new Entry.Read() : new Entry.Broken();
    }
}
