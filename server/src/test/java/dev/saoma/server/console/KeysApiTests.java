package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A pool's signing keys by the admin API: seen without what is secret of them, and replaced by hand.
@ApiServer
class KeysApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private Addresses addresses;

    private Pool pool;

    @BeforeEach
    void aPoolWithAKey() {
        pool = api.pool();
        keySet();
    }

    @Test
    void theKeysAreShownWithoutTheirPrivateParts() {
        var answer = api.get(pool, "/keys", api.token(pool, ApiScope.KEYS_READ));

        assertThat(answer.statusCode()).isEqualTo(200);
        var keys = TestApi.json(answer).get("items");
        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "algorithm", "state", "createdAt", "signsFrom");
        assertThat(keys.get(0).get("state").asString()).isEqualTo("signing");
        assertThat(keys.get(0).get("id")).isEqualTo(keySet().get(0).get("kid"));
    }

    @Test
    void aRotationAnnouncesTheNextKeyAndIsInTheAuditTrail() {
        var token = api.token(pool, ApiScope.KEYS_READ, ApiScope.KEYS_ROTATE, ApiScope.AUDIT_READ);

        var answer = TestApi.json(api.post(pool, "/keys/rotate", token)).get("items");

        assertThat(answer.valueStream().map(key -> key.get("state").asString()))
                .containsExactly("signing", "announced");
        assertThat(keySet().size()).isEqualTo(2);
        var trail = api.get(pool, "/audit", token).body();
        assertThat(trail)
                .contains("keys.rotate")
                .contains(answer.get(1).get("id").asString());
    }

    @Test
    void rotatingTwiceMakesOneKey() {
        var token = api.token(pool, ApiScope.KEYS_ROTATE);
        api.post(pool, "/keys/rotate", token);
        api.post(pool, "/keys/rotate", token);

        assertThat(keySet().size()).isEqualTo(2);
    }

    @Test
    void eachCallNeedsItsScopeAndItsPool() {
        assertThat(api.post(pool, "/keys/rotate", api.token(pool, ApiScope.KEYS_READ))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get(pool, "/keys", api.token(pool, ApiScope.KEYS_ROTATE)).statusCode())
                .isEqualTo(403);
        var foreign = api.token(api.pool(), ApiScope.KEYS_READ, ApiScope.KEYS_ROTATE);
        assertThat(api.post(pool, "/keys/rotate", foreign).statusCode()).isEqualTo(404);
        assertThat(api.get(pool, "/keys", foreign).statusCode()).isEqualTo(404);
        assertThat(keySet().size()).isEqualTo(1);
    }

    @Test
    void aTokenOfTheApiIsAskedAboutAndEndedByItsOwner() {
        var program = api.program(pool, ApiScope.KEYS_READ);
        var other = api.program(pool, ApiScope.KEYS_READ);
        var token = api.token(program);

        assertThat(ask(program, "/token/introspection", token))
                .contains("\"active\":true")
                .contains("keys:read");
        assertThat(ask(other, "/token/introspection", token)).isEqualTo("{\"active\":false}");
        assertThat(ask(other, "/token/revocation", token)).contains("invalid_grant");
        assertThat(api.get(pool, "/keys", token).statusCode()).isEqualTo(200);

        ask(program, "/token/revocation", token);

        assertThat(api.get(pool, "/keys", token).statusCode()).isEqualTo(401);
        assertThat(ask(program, "/token/introspection", token)).isEqualTo("{\"active\":false}");
    }

    @Test
    void inAnotherPoolATokenOfTheApiIsNone() {
        var token = api.token(pool, ApiScope.KEYS_READ);
        var stranger = api.program(api.pool(), ApiScope.KEYS_READ);

        assertThat(ask(stranger, "/token/introspection", token)).isEqualTo("{\"active\":false}");
        assertThat(ask(stranger, "/token/revocation", token)).isEmpty();

        assertThat(api.get(pool, "/keys", token).statusCode()).isEqualTo(200);
    }

    private String ask(TestApi.Program program, String path, String token) {
        return api.send(HttpRequest.newBuilder(URI.create(addresses.issuer(program.pool()) + path))
                        .header("Authorization", program.basic())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token)))
                .body();
    }

    private JsonNode keySet() {
        return TestApi.json(
                        api.send(HttpRequest.newBuilder(URI.create(addresses.issuer(pool) + "/.well-known/jwks.json"))))
                .get("keys");
    }
}
