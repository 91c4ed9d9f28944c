package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// OAuth's own name for what the issuer says of itself (RFC 8414 §3).
@IssuerServer
class ServerMetadataTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private Addresses addresses;

    @Test
    void itIsTheSameWhereverOneLooksForIt() {
        var site = sites.site();
        var discovery = site.get("/.well-known/openid-configuration");

        var inserted = new TestBrowser()
                .get(addresses.publicUrl() + "/.well-known/oauth-authorization-server/p/"
                        + site.pool().slug() + "/oidc");
        var appended = site.get("/.well-known/oauth-authorization-server");

        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(inserted.statusCode()).isEqualTo(200);
        assertThat(inserted.body()).isEqualTo(discovery.body());
        assertThat(appended.body()).isEqualTo(discovery.body());
        assertThat(inserted.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/oidc",
                "/.well-known/oauth-authorization-server/p/no-such-pool/oidc",
                "/.well-known/oauth-authorization-server/p/a/b/oidc",
                "/p/no-such-pool/oidc/.well-known/oauth-authorization-server"
            })
    void elsewhereThereIsNone(String path) {
        assertThat(new TestBrowser().get(addresses.publicUrl() + path).statusCode())
                .isEqualTo(404);
    }
}
