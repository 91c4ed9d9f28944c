package dev.saoma.server.push;

import dev.saoma.protocol.AccountPush;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Proof;
import dev.saoma.protocol.PushReader;
import dev.saoma.server.connection.OfficialAccount;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Opens what came to a connection's address with that connection's secrets, and says why where it cannot be
/// believed.
@Component
class ReadPush {

    private final PushSettings settings;
    private final SpentMarks spent;

    ReadPush(PushSettings settings, SpentMarks spent) {
        this.settings = settings;
        this.spent = spent;
    }

    /// Reads a push, by whichever way it came.
    Reading read(OfficialAccount account, IncomingPush incoming, Instant now) {
        var reader = Readers.of(account, now, settings.freshness());
        var secret = account.manners().forwarding().secret();
        var voucher = incoming.voucher();
        if (secret != null && voucher != null) {
            if (!voucher.covers(incoming.raw().body(), secret)) {
                return refused(Way.FORWARDER, DoorRefusal.FORGED_VOUCHER);
            }
            return voucher.isFresh(now, settings.freshness())
                    ? vouched(account, incoming, now)
                    : refused(Way.FORWARDER, DoorRefusal.STALE_VOUCHER);
        }
        return incoming.isJson() ? json(reader, account, incoming, now) : signed(reader, account, incoming, now);
    }

    private Reading vouched(OfficialAccount account, IncomingPush incoming, Instant now) {
        var reader = Readers.ofVouched(account, now, settings.freshness());
        if (!incoming.isJson()) {
            var opened = reader.openVouched(incoming.query(), incoming.raw().body());
            if (opened instanceof OpenedPush.Accepted accepted) {
                spend(account, incoming, accepted.mode(), now);
            }
            return reading(Way.FORWARDER, account, opened);
        }
        return ForwardedJson.read(incoming.raw().body())
                .map(fields -> reading(Way.FORWARDER, account, reader.openVouched(fields)))
                .orElseGet(() -> refused(Way.FORWARDER, DoorRefusal.MALFORMED_JSON));
    }

    /// What came with a forwarder must not be good for a body of somebody's own at the door itself. Its time
    /// is not checked here: it was when it was taken, so it cannot be good for longer than twice that.
    private void spend(OfficialAccount account, IncomingPush incoming, MessageMode mode, Instant now) {
        var mark = incoming.query().signature();
        if (mark == null) {
            return;
        }
        var proof = new Proof.Signed(now.plus(settings.freshness()), mark, false);
        if (mode == MessageMode.PLAINTEXT) {
            spent.takeFor(account.id(), proof, incoming.raw().body(), now);
        } else {
            spent.spend(account.id(), proof, now);
        }
    }

    private static Reading json(PushReader reader, OfficialAccount account, IncomingPush incoming, Instant now) {
        if (!account.manners().forwarding().authingJson()) {
            return refused(Way.AUTHING_JSON, DoorRefusal.JSON_NOT_ALLOWED);
        }
        return ForwardedJson.read(incoming.raw().body())
                .map(fields -> reading(Way.AUTHING_JSON, account, reader.openForwarded(fields, now)))
                .orElseGet(() -> refused(Way.AUTHING_JSON, DoorRefusal.MALFORMED_JSON));
    }

    private Reading signed(PushReader reader, OfficialAccount account, IncomingPush incoming, Instant now) {
        var body = incoming.raw().body();
        var reading = reading(Way.WECHAT, account, reader.open(incoming.query(), body, now));
        if (reading instanceof Reading.Believed(var way, var opened) && opened.proof() instanceof Proof.Signed proof) {
            if (opened.mode() != MessageMode.PLAINTEXT) {
                spent.spend(account.id(), proof, now);
            } else if (!spent.takeFor(account.id(), proof, body, now)) {
                return new Reading.Refused(way, Refusal.of(DoorRefusal.SPENT_SIGNATURE), null);
            }
        }
        return reading;
    }

    private static Reading reading(Way way, OfficialAccount account, OpenedPush opened) {
        return switch (opened) {
            case OpenedPush.Accepted accepted when isFor(account, accepted) -> new Reading.Believed(way, accepted);
            case OpenedPush.Accepted accepted ->
                new Reading.Refused(way, Refusal.of(DoorRefusal.ANOTHER_ACCOUNT), accepted);
            case OpenedPush.Refused(var reason) -> new Reading.Refused(way, Refusal.of(reason), null);
        };
    }

    private static boolean isFor(OfficialAccount account, OpenedPush.Accepted opened) {
        var own = account.originalId();
        return own == null
                || (opened.push() instanceof AccountPush about
                        && about.to().value().equals(own));
    }

    private static Reading refused(Way way, DoorRefusal reason) {
        return new Reading.Refused(way, Refusal.of(reason), null);
    }
}
