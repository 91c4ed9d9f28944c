package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.NoteLogin;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Redemption;
import dev.saoma.server.scan.ScanId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/// Tells a device that asks whether its person has allowed it (RFC 8628 §3.5). Belongs into one transaction with the
/// tokens that follow, so that nothing is used up for nothing.
@Service
public class PollDevice {

    /// A login by another device than the one that is logged in (`mca`, RFC 8176 §2).
    private static final List<String> BY_PHONE = List.of("mca");

    private final DeviceGrants grants;
    private final RedeemScan scans;
    private final NoteLogin logins;
    private final InstantSource clock;

    PollDevice(DeviceGrants grants, RedeemScan scans, NoteLogin logins, InstantSource clock) {
        this.grants = grants;
        this.scans = scans;
        this.logins = logins;
        this.clock = clock;
    }

    /// The answer.
    public sealed interface Answer {

        /// It may come in; this once.
        record Allowed(DeviceGrant grant, Login login) implements Answer {}

        record Pending() implements Answer {}

        /// It asks too often.
        record TooSoon() implements Answer {}

        record Denied() implements Answer {}

        record Expired() implements Answer {}

        /// There is no such device, it is another client's, or it has its tokens already.
        record Unknown() implements Answer {}
    }

    public Answer poll(PoolId pool, ClientId application, String deviceCode) {
        var found = grants.findByDeviceCode(pool, Digest.of(deviceCode))
                .filter(grant -> grant.application().equals(application));
        if (found.isEmpty()) {
            return new Answer.Unknown();
        }
        var grant = found.get();
        var now = clock.instant();
        return switch (grant.state()) {
            case DeviceState.Redeemed _ -> new Answer.Unknown();
            case DeviceState.Denied _ -> new Answer.Denied();
            case DeviceState.Waiting _, DeviceState.Allowed _ when grant.isExpired(now) -> new Answer.Expired();
            case DeviceState.Waiting _, DeviceState.Allowed _
            when !grants.polled(grant.id(), now) -> new Answer.TooSoon();
            case DeviceState.Allowed allowed -> redeem(grant, allowed.login());
            case DeviceState.Waiting _ -> scanned(grant, deviceCode);
        };
    }

    private Answer redeem(DeviceGrant grant, Login login) {
        return grants.redeem(grant.id(), grant.state()) ? new Answer.Allowed(grant, login) : new Answer.Unknown();
    }

    /// Whether the code that the device shows was scanned and confirmed. Past the scan's deadline the other way is
    /// still open.
    private Answer scanned(DeviceGrant grant, String deviceCode) {
        var scan = grant.scan();
        if (scan == null) {
            return new Answer.Pending();
        }
        return switch (scans.redeem(grant.pool(), scan, BrowserKey.of(deviceCode))) {
            case Redemption.SignedIn in -> redeem(grant, login(grant.pool(), in.user(), scan));
            case Redemption.Refused refused ->
                switch (refused.reason()) {
                    case NOT_CONFIRMED, EXPIRED, UNKNOWN -> new Answer.Pending();
                    case USED -> new Answer.Unknown();
                };
            case Redemption.Denied _ -> {
                grants.deny(grant.id());
                yield new Answer.Denied();
            }
        };
    }

    /// Whoever disowns the scan ends what came from it by this name.
    private Login login(PoolId pool, UserId user, ScanId scan) {
        var login = new Login(user, SessionOfScan.id(scan), BY_PHONE, clock.instant());
        logins.note(pool, login);
        return login;
    }
}
