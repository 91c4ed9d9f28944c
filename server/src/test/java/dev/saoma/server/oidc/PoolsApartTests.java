package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pools that lie below paths of one host.
@IssuerServer
class PoolsApartTests extends PoolsApartContract {

    @Autowired
    private Addresses addresses;

    @Test
    void aSessionsCookieGoesToItsPoolOnly() {
        var header = new SessionKey(new Secret("k"), Duration.ofDays(1)).setCookie(here().pool(), addresses);

        assertThat(header).contains("; Path=/p/" + here().pool().slug() + ";");
    }
}
