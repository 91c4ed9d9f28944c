package dev.saoma.server.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.oidc.device.DeviceGrant;
import dev.saoma.server.oidc.device.DeviceGrantId;
import dev.saoma.server.oidc.device.DeviceGrants;
import dev.saoma.server.oidc.device.DeviceState;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.testing.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of devices that wait does.
abstract class DeviceGrantsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private DeviceGrants grants;

    private final PoolId pool = new PoolId(Ids.id());
    private final Login login =
            new Login(new UserId(Ids.id()), new SessionId(Ids.hex(11)), List.of("mca"), NOW.plusSeconds(5));

    private DeviceGrant added() {
        var grant = grant(Digest.of(Ids.id()));
        assertThat(grants.add(grant, 5)).isTrue();
        return grant;
    }

    private DeviceGrant grant(Digest userCode) {
        return new DeviceGrant(
                new DeviceGrantId(Ids.hex(11)),
                pool,
                new ClientId(Ids.id()),
                Set.of("openid", "profile"),
                Digest.of(Ids.id()),
                userCode,
                new ScanId(Ids.hex(11)),
                new Surroundings("curl", "Linux", "CN", "上海", "2001:db8::1"),
                new DeviceState.Waiting(),
                NOW,
                NOW.plusSeconds(600));
    }

    @Test
    void aDeviceIsFoundByEachOfItsCodesInItsOwnPool() {
        var grant = added();

        assertThat(grants.find(pool, grant.id())).contains(grant);
        assertThat(grants.findByDeviceCode(pool, grant.deviceCode())).contains(grant);
        assertThat(grants.findByUserCode(pool, grant.userCode())).contains(grant);
        var other = new PoolId(Ids.id());
        assertThat(grants.find(other, grant.id())).isEmpty();
        assertThat(grants.findByDeviceCode(other, grant.deviceCode())).isEmpty();
        assertThat(grants.findByUserCode(other, grant.userCode())).isEmpty();
    }

    @Test
    void twoDevicesNeverHaveTheSameUserCode() {
        assertThat(grants.add(grant(added().userCode()), 5)).isFalse();
    }

    @Test
    void aDeviceIsAllowedOnceAndUsedUpOnce() {
        var grant = added();

        assertThat(grants.allow(grant.id(), login, NOW)).isTrue();
        assertThat(grants.allow(grant.id(), login, NOW)).isFalse();
        assertThat(grants.deny(grant.id())).isFalse();
        assertThat(grants.find(pool, grant.id()).orElseThrow().state()).isEqualTo(new DeviceState.Allowed(login));
        assertThat(grants.redeem(grant.id(), new DeviceState.Waiting())).isFalse();
        assertThat(grants.redeem(grant.id(), new DeviceState.Allowed(login))).isTrue();
        assertThat(grants.redeem(grant.id(), new DeviceState.Allowed(login))).isFalse();
    }

    @Test
    void nobodyIsAllowedTooLateOrAfterARefusal() {
        var late = added();
        assertThat(grants.allow(late.id(), login, late.expiresAt())).isFalse();
        var refused = added();
        assertThat(grants.deny(refused.id())).isTrue();
        assertThat(grants.allow(refused.id(), login, NOW)).isFalse();
    }

    @Test
    void theEndOfAUsersLoginsKeepsOutWhatTheyAllowed() {
        var grant = added();
        grants.allow(grant.id(), login, NOW);

        grants.deny(pool, login.user());

        assertThat(grants.find(pool, grant.id()).orElseThrow().state()).isEqualTo(new DeviceState.Denied());
    }

    @Test
    void theEndOfALoginKeepsOutWhatWasAllowedInItInItsOwnPool() {
        var grant = added();
        grants.allow(grant.id(), login, NOW);

        grants.deny(new PoolId(Ids.id()), login.session());
        grants.deny(pool, new SessionId(Ids.hex(11)));
        assertThat(grants.find(pool, grant.id()).orElseThrow().state()).isEqualTo(new DeviceState.Allowed(login));

        grants.deny(pool, login.session());
        assertThat(grants.find(pool, grant.id()).orElseThrow().state()).isEqualTo(new DeviceState.Denied());
    }

    @Test
    void whoeverAsksTooSoonHasToWaitLonger() {
        var grant = added();

        assertThat(grants.polled(grant.id(), NOW)).isTrue();
        assertThat(grants.polled(grant.id(), NOW.plusSeconds(4))).isFalse();
        assertThat(grants.polled(grant.id(), NOW.plusSeconds(10))).isFalse();
        assertThat(grants.polled(grant.id(), NOW.plusSeconds(25))).isTrue();
    }

    @Test
    void whatIsOverIsForgotten() {
        added();

        assertThat(grants.forget(NOW.minusSeconds(1), 10)).isZero();
        assertThat(grants.forget(NOW.plusSeconds(700), 1000)).isPositive();
    }
}
