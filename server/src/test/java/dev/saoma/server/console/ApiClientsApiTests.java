package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestApi.Program;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs that use the admin API are made, changed and deleted by it.
@ApiServer
class ApiClientsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private Visit owner;
    private String path;

    @BeforeEach
    void somebodyOwnsAPool() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        path = "/api/v1/pools/" + pool.id() + "/api-clients";
    }

    private static String body(String name, String... scopes) {
        return "{\"name\":\"" + name + "\",\"scopes\":[" + quoted(scopes) + "]}";
    }

    private static String quoted(String... scopes) {
        return scopes.length == 0 ? "" : "\"" + String.join("\",\"", scopes) + "\"";
    }

    private HttpResponse<String> made(String... scopes) {
        var answer = owner.post(path, body("Operations", scopes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private Program program(HttpResponse<String> made) {
        var client = json(made).get("client").get("clientId").asString();
        return new Program(
                pool, new ClientId(client), json(made).get("clientSecret").asString());
    }

    private String one(HttpResponse<String> made) {
        return path + "/" + program(made).id();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private boolean isGood(Program program) {
        var status = api.tokenAnswer(program, "grant_type=client_credentials").statusCode();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    private Program withSecretOf(Program program, HttpResponse<String> renewed) {
        return new Program(pool, program.id(), json(renewed).get("clientSecret").asString());
    }

    @Test
    void itMayDoWhatItWasGivenAndNothingElse() {
        var token = api.token(program(made("connections:read")));

        assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(200);
        TestApi.assertLacks("audit:read", api.get(pool, "/audit", token));
    }

    private String invited(HttpResponse<String> made) {
        var invitation = "{\"email\":\"" + Ids.id() + "@example.org\",\"role\":\"administrator\"}";
        var answer = api.post(pool, "/invitations", api.token(program(made)), invitation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var link = json(answer).get("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private boolean leadsIn(String link) {
        var status = developers
                .visit()
                .post("/console/invitations/check", "{\"link\":\"" + link + "\",\"password\":\"\"}")
                .statusCode();
        assertThat(status).isIn(200, 410);
        return status == 200;
    }

    @Test
    void whatItInvitedToEndsWithItOrWithWhatItMay() {
        var all = ApiScope.names(ApiScope.ofPool()).toArray(String[]::new);
        var deleted = made(all);
        var curbed = made(all);
        var ofDeleted = invited(deleted);
        var ofCurbed = invited(curbed);
        var ofAnother = invited(made(all));

        assertThat(owner.delete(one(deleted), etag(deleted)).statusCode()).isEqualTo(204);
        assertThat(owner.put(one(curbed), etag(curbed), body("Curbed", "developers:read"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(leadsIn(ofDeleted)).isFalse();
        assertThat(leadsIn(ofCurbed)).isFalse();
        assertThat(leadsIn(ofAnother)).isTrue();
    }

    @Test
    void itsSecretIsShownOnce() {
        var answer = made("connections:read");
        var secret = program(answer).secret();

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(owner.get(path).body() + owner.get(one(answer)).body())
                .contains("Operations")
                .doesNotContain(secret);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(TestApi.fields(owner.post(path, body(" ", "connections:read", "everything"))))
                .containsExactly("name", "scopes");
        assertThat(TestApi.fields(owner.post(path, "{\"name\":\"x\",\"scopes\":[null]}")))
                .containsExactly("scopes");
    }

    @Test
    void theInstallationIsNoProgramsBusiness() {
        assertThat(TestApi.fields(owner.post(path, body("x", "system:backup")))).containsExactly("scopes");
    }

    @Test
    void whatIsTakenFromItItsTokensLoseAtOnce() {
        var answer = made("connections:read", "audit:read");
        var token = api.token(program(answer));

        var changed = owner.put(one(answer), etag(answer), body("Renamed", "audit:read"));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("name").asString()).isEqualTo("Renamed");
        TestApi.assertLacks("connections:read", api.get(pool, "/connections", token));
        assertThat(api.get(pool, "/audit", token).statusCode()).isEqualTo(200);
        assertThat(isGood(program(answer))).isTrue();
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        var answer = made("audit:read");

        assertThat(owner.put(one(answer), etag(answer), body("First", "audit:read"))
                        .statusCode())
                .isEqualTo(200);

        assertProblem(owner.put(one(answer), etag(answer), body("Second", "audit:read")), 412, "changed-meanwhile");
        assertProblem(owner.delete(one(answer), etag(answer)), 412, "changed-meanwhile");
        assertProblem(owner.delete(one(answer)), 428, "version-needed");
    }

    @Test
    void whenItIsDeletedItsTokensEnd() {
        var answer = made("audit:read");
        var token = api.token(program(answer));

        assertThat(owner.delete(one(answer), etag(answer)).statusCode()).isEqualTo(204);

        assertThat(api.get(pool, "/audit", token).statusCode()).isEqualTo(401);
        assertThat(isGood(program(answer))).isFalse();
        assertThat(owner.get(one(answer)).statusCode()).isEqualTo(404);
        assertThat(json(owner.get(path)).get("items").size()).isZero();
    }

    @Test
    void bothSecretsAreGoodForTheTimeThatWasChosen() {
        var answer = made("audit:read");
        var first = program(answer);

        var renewed = owner.post(one(answer) + "/secret", etag(answer), "{\"keepFormer\":true,\"formerHours\":24}");
        var second = withSecretOf(first, renewed);

        assertThat(isGood(first)).isTrue();
        assertThat(isGood(second)).isTrue();
        var former = json(owner.get(one(answer) + "/secrets")).get("former");
        assertThat(former.get("usedAt").isNull()).isFalse();
        clock.move(Duration.ofHours(24));
        assertThat(isGood(first)).isFalse();
        assertThat(isGood(second)).isTrue();
    }

    @Test
    void theFormerSecretIsEndedByHandOrAtOnce() {
        var answer = made("audit:read");
        var first = program(answer);
        var renewed = owner.post(one(answer) + "/secret", etag(answer), "{\"keepFormer\":true}");
        var second = withSecretOf(first, renewed);
        assertThat(isGood(first)).isTrue();

        assertThat(owner.delete(one(answer) + "/secrets/former").statusCode()).isEqualTo(204);

        assertThat(isGood(first)).isFalse();
        assertThat(owner.delete(one(answer) + "/secrets/former").statusCode()).isEqualTo(404);
        owner.post(one(answer) + "/secret", etag(renewed), "");
        assertThat(isGood(second)).isFalse();
    }

    @Test
    void aTimeThatIsTooLongIsRefused() {
        var answer = made("audit:read");

        var refused = owner.post(one(answer) + "/secret", etag(answer), "{\"keepFormer\":true,\"formerHours\":2161}");

        assertThat(TestApi.fields(refused)).containsExactly("formerHours");
        assertThat(isGood(program(answer))).isTrue();
        assertThat(etag(owner.get(one(answer)))).isEqualTo(etag(answer));
    }

    @Test
    void itIsKnownWhenItLastGotAToken() {
        var answer = made("audit:read");
        assertThat(json(owner.get(one(answer))).get("usedAt").isNull()).isTrue();

        api.token(program(answer));
        var first = json(owner.get(one(answer))).get("usedAt").asString();
        clock.move(Duration.ofMinutes(2));
        api.token(program(answer));

        assertThat(json(owner.get(one(answer))).get("usedAt").asString()).isGreaterThan(first);
    }

    @Test
    void nobodyGivesWhatTheyMayNotDoThemselves() {
        var administrator = developers.signedIn(developers.member(pool.id(), Role.ADMINISTRATOR));

        assertProblem(administrator.post(path, body("x", "platform-token:read")), 403, "scopes-above-yours");
        var own = administrator.post(path, body("x", "connections:read"));
        assertThat(own.statusCode()).isEqualTo(201);
        assertProblem(
                administrator.put(one(own), etag(own), body("x", "connections:read", "keys:rotate")),
                403,
                "scopes-above-yours");
    }

    @Test
    void nobodyGetsASecretOfAProgramThatMayDoMore() {
        var answer = made("platform-token:read");
        var administrator = developers.signedIn(developers.member(pool.id(), Role.ADMINISTRATOR));
        owner.post(one(answer) + "/secret", etag(answer), "{\"keepFormer\":true}");
        var etag = etag(owner.get(one(answer)));

        assertProblem(administrator.post(one(answer) + "/secret", etag, ""), 403, "scopes-above-yours");
        assertProblem(administrator.put(one(answer), etag, body("x")), 403, "scopes-above-yours");
        assertProblem(administrator.delete(one(answer), etag), 403, "scopes-above-yours");
        assertProblem(administrator.delete(one(answer) + "/secrets/former"), 403, "scopes-above-yours");
        assertThat(json(administrator.get(one(answer))).get("changeable").asBoolean())
                .isFalse();
        assertThat(isGood(program(answer))).isTrue();
        assertThat(etag(owner.get(one(answer)))).isEqualTo(etag);
    }

    @Test
    void aProgramMakesNoneThatMayDoMoreThanItself() {
        var token = api.token(pool, ApiScope.API_CLIENTS_WRITE, ApiScope.AUDIT_READ);

        assertProblem(
                api.post(pool, "/api-clients", token, body("x", "audit:read", "users:read")),
                403,
                "scopes-above-yours");
        assertThat(api.post(pool, "/api-clients", token, body("x", "audit:read"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatTheFileMadeIsTheFiles() {
        var ofFile = api.program(pool, ApiScope.AUDIT_READ);
        var one = path + "/" + ofFile.id();
        var etag = etag(owner.get(one));

        assertThat(json(owner.get(one)).get("madeByFile").asBoolean()).isTrue();
        assertProblem(owner.put(one, etag, body("x", "audit:read")), 409, "made-by-file");
        assertProblem(owner.post(one + "/secret", etag, ""), 409, "made-by-file");
        assertProblem(owner.delete(one, etag), 409, "made-by-file");
    }

    @Test
    void anotherPoolsProgramStaysAsItWas() {
        var answer = made("audit:read");
        var elsewhere = "/api/v1/pools/" + api.pool().id() + "/api-clients/"
                + program(answer).id();

        assertThat(owner.put(elsewhere, etag(answer), body("x", "audit:read")).statusCode())
                .isEqualTo(404);
        assertThat(owner.post(elsewhere + "/secret", etag(answer), "").statusCode())
                .isEqualTo(404);
        assertThat(owner.delete(elsewhere, etag(answer)).statusCode()).isEqualTo(404);
        assertThat(etag(owner.get(one(answer)))).isEqualTo(etag(answer));
        assertThat(isGood(program(answer))).isTrue();
    }

    @Test
    void aPoolHasAHundredAtMost() {
        for (var count = 0; count < 100; count++) {
            api.program(pool);
        }

        assertThat(TestApi.fields(owner.post(path, body("One too many", "audit:read"))))
                .containsExactly("name");
    }

    @Test
    void allThatIsDoneWithItIsInTheTrail() {
        var answer = made("audit:read");
        var changed = owner.put(one(answer), etag(answer), body("x", "connections:read"));
        var renewed = owner.post(one(answer) + "/secret", etag(changed), "{\"keepFormer\":true,\"formerHours\":24}");
        owner.delete(one(answer) + "/secrets/former");
        owner.delete(one(answer), etag(renewed));

        var trail = owner.get("/api/v1/pools/" + pool.id() + "/audit?object=api-client/"
                        + program(answer).id())
                .body();

        assertThat(trail)
                .contains(
                        "api-client.created",
                        "api-client.changed",
                        "api-client.secret-renewed",
                        "api-client.former-secret-ended",
                        "api-client.deleted",
                        "audit:read",
                        "PT24H");
        assertThat(trail).doesNotContain(program(answer).secret());
    }
}
