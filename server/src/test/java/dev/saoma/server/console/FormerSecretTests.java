package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A website changes from one secret to the next without a moment at which neither works.
@ApiServer
class FormerSecretTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private Visit owner;
    private String path;
    private String id;
    private String first;
    private String etag;

    @BeforeEach
    void anApplication() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        var made = owner.post("/api/v1/pools/" + pool.id() + "/applications", """
                {"name":"Website","redirectUris":["https://www.example.org/callback"]}""");
        id = json(made).get("application").get("clientId").asString();
        path = "/api/v1/pools/" + pool.id() + "/applications/" + id;
        first = secret(made);
        etag = etag(made);
    }

    private static String secret(HttpResponse<String> answer) {
        return json(answer).get("clientSecret").asString();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String renewed(String how) {
        var answer = owner.post(path + "/secret", etag, how);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        etag = etag(answer);
        return secret(answer);
    }

    private boolean isGood(String secret) {
        var form = "client_id=" + id + "&client_secret=" + secret + "&token=none";
        var answer = api.send(HttpRequest.newBuilder(URI.create(addresses.issuer(pool) + "/token/introspection"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isIn(200, 401);
        return answer.statusCode() == 200;
    }

    private JsonNode former() {
        return json(owner.get(path + "/secrets")).get("former");
    }

    @Test
    void bothAreGoodForTheTimeThatWasChosen() {
        var second = renewed("{\"keepFormer\":true,\"formerHours\":24}");
        assertThat(isGood(first)).isTrue();
        assertThat(isGood(second)).isTrue();

        clock.move(Duration.ofHours(24));
        owner = developers.signedIn(developers.ownerOfAll());

        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
        assertThat(former().isNull()).isTrue();
    }

    @Test
    void itIsToldWhenTheFormerOneWasLastUsed() {
        renewed("{\"keepFormer\":true}");
        assertThat(former().get("usedAt").isNull()).isTrue();
        assertThat(former().get("endsAt").isNull()).isTrue();

        isGood(first);
        var used = former().get("usedAt").asString();
        clock.move(Duration.ofMinutes(2));
        isGood(first);

        assertThat(former().get("usedAt").asString()).isGreaterThan(used);
    }

    @Test
    void somebodyEndsItAtOnce() {
        var second = renewed("{\"keepFormer\":true}");

        assertThat(owner.delete(path + "/secrets/former").statusCode()).isEqualTo(204);

        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
        assertThat(owner.delete(path + "/secrets/former").statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/v1/pools/" + pool.id() + "/audit").body())
                .contains("application.former-secret-ended");
    }

    @Test
    void whereNothingIsSaidItStopsAtOnce() {
        var second = renewed("");

        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
    }

    @Test
    void ofThreeTheFirstIsGoodNoMore() {
        var second = renewed("{\"keepFormer\":true}");
        var third = renewed("{\"keepFormer\":true}");

        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
        renewed("{\"keepFormer\":false}");
        assertThat(isGood(second)).isFalse();
        assertThat(isGood(third)).isFalse();
    }

    @Test
    void aTimeThatIsNoneOrTooLongIsRefused() {
        for (var hours : new int[] {0, -1, 2161, Integer.MAX_VALUE}) {
            var answer = owner.post(path + "/secret", etag, "{\"keepFormer\":true,\"formerHours\":" + hours + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        assertThat(isGood(first)).isTrue();
    }

    @Test
    void aFormerSecretIsOfItsApplicationAlone() {
        renewed("{\"keepFormer\":true}");
        var other = owner.post("/api/v1/pools/" + pool.id() + "/applications", """
                {"name":"Other","redirectUris":["https://www.example.org/callback"]}""");
        id = json(other).get("application").get("clientId").asString();

        assertThat(isGood(first)).isFalse();
    }

    @Test
    void whoMayNotChangeApplicationsEndsNone() {
        renewed("{\"keepFormer\":true}");
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/applications/" + id + "/secrets";

        TestApi.assertLacks("applications:write", auditor.delete(path + "/secrets/former"));
        assertThat(owner.delete(elsewhere + "/former").statusCode()).isEqualTo(404);
        assertThat(owner.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(isGood(first)).isTrue();
    }
}
