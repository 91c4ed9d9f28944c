package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// Pools that have a host name each.
@IssuerServer
@TestPropertySource(properties = "saoma.base-domain=" + TestBrowser.POOLS)
class PoolsApartByHostTests extends PoolsApartContract {

    @Autowired
    private Addresses addresses;

    @Test
    void aPoolAnswersAtItsOwnHost() {
        assertThat(URI.create(here().issuer()).getHost())
                .isEqualTo(here().pool().slug() + "." + TestBrowser.POOLS);
    }

    @Test
    void aSessionsCookieGoesToItsHostOnly() {
        var header = new SessionKey(new Secret("k"), Duration.ofDays(1)).setCookie(here().pool(), addresses);

        assertThat(header).contains("; Path=/;").doesNotContainIgnoringCase("domain");
    }

    @Test
    void theMetadataOfOAuthIsWhereTheHostsRootHasIt() {
        var metadata = new TestBrowser().get(here().base() + "/.well-known/oauth-authorization-server/oidc");

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.body())
                .isEqualTo(here().get("/.well-known/openid-configuration").body());
    }
}
