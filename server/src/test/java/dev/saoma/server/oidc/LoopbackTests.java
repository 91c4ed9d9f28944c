package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Where a native application listens for its answer (RFC 8252 §7.3).
@IssuerServer
class LoopbackTests {

    private static final List<String> REGISTERED =
            List.of("http://127.0.0.1/callback", "http://[::1]:9000/callback", "http://localhost:9000/callback");

    @Autowired
    private TestSites sites;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/callback",
                "http://127.0.0.1:1/callback",
                "http://127.0.0.1:65535/callback",
                "http://[::1]:50123/callback",
                "http://[::1]/callback",
                "http://localhost:9000/callback"
            })
    void anyPortOfItsOwnMachineWillDo(String uri) {
        assertThat(location(ClientKind.NATIVE, uri)).startsWith(uri + "?code=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:50123/callback/",
                "http://127.0.0.1:50123/other",
                "http://127.0.0.1:50123/callback?x=y",
                "http://127.0.0.1:50123/callback#x",
                "http://127.0.0.1:0/callback",
                "http://127.0.0.1:65536/callback",
                "http://127.0.0.1:/callback",
                "http://127.0.0.1:80@evil.example/callback",
                "http://127.0.0.2:50123/callback",
                "http://127.1:50123/callback",
                "https://127.0.0.1:50123/callback",
                "http://localhost:50123/callback",
                "http://[::2]:50123/callback",
                "http://[0:0:0:0:0:0:0:1]:50123/callback"
            })
    void nothingElseMayDiffer(String uri) {
        assertThat(location(ClientKind.NATIVE, uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "SINGLE_PAGE"})
    void onlyNativeApplicationsMayChoose(ClientKind kind) {
        assertThat(location(kind, "http://127.0.0.1/callback")).startsWith("http://127.0.0.1/callback?code=");
        assertThat(location(kind, "http://127.0.0.1:50123/callback")).isEmpty();
    }

    private String location(ClientKind kind, String uri) {
        var site = sites.site(sites.pool(), ClientRulesOf.kind(kind), REGISTERED);
        var response = site.authorize(sites.loggedIn(site.pool()), site.requestWith(Map.of("redirect_uri", uri)));
        return response.headers().firstValue("Location").orElse("");
    }
}
