package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who comes into the admin API, and how far.
@ApiServer
class AdminApiTests {

    private static final String GRANT = "grant_type=client_credentials";

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void aProgramGetsATokenAtItsPoolsTokenEndpoint() {
        var program = api.program(api.pool(), ApiScope.CONNECTIONS_READ, ApiScope.DOCTOR_RUN);

        var answer = json(api.tokenAnswer(program, GRANT));

        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.get("expires_in").asInt()).isBetween(599, 600);
        assertThat(answer.get("scope").asString().split(" "))
                .containsExactlyInAnyOrder("connections:read", "doctor:run");
        assertThat(answer.get("access_token").asString()).matches("saoma_[0-9A-Za-z_-]{43}");
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(answer.has("id_token")).isFalse();
    }

    @Test
    void aTokenCanBeAskedForWithFewerScopes() {
        var pool = api.pool();
        var program = api.program(pool, ApiScope.CONNECTIONS_READ, ApiScope.AUDIT_READ);

        var token = json(api.tokenAnswer(program, GRANT + "&scope=connections:read"))
                .get("access_token")
                .asString();

        assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(200);
        assertThat(api.get(pool, "/audit", token).statusCode()).isEqualTo(403);
    }

    @Test
    void aScopeThatTheClientDoesNotHaveIsRefused() {
        var program = api.program(api.pool(), ApiScope.CONNECTIONS_READ);

        var answer = api.tokenAnswer(program, GRANT + "&scope=platform-token:read");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretGetsNoToken() {
        var program = api.program(api.pool(), ApiScope.CONNECTIONS_READ);
        var wrong = new TestApi.Program(program.pool(), program.id(), "not-the-secret-of-this-client-at-all");

        assertThat(api.tokenAnswer(wrong, GRANT).statusCode()).isEqualTo(401);
    }

    @Test
    void aClientIsNotKnownAtAnotherPoolsTokenEndpoint() {
        var program = api.program(api.pool(), ApiScope.CONNECTIONS_READ);
        var elsewhere = new TestApi.Program(api.pool(), program.id(), program.secret());

        assertThat(api.tokenAnswer(elsewhere, GRANT).statusCode()).isEqualTo(401);
    }

    @Test
    void aClientOfTheApiCannotLogPeopleIn() {
        var program = api.program(api.pool(), ApiScope.CONNECTIONS_READ);

        var answer = api.tokenAnswer(program, "grant_type=authorization_code&code=x&redirect_uri=https://a.example");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void connectionsAreShownWithoutTheirSecrets() {
        var pool = api.pool();
        var account = api.account(pool);
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        var list = api.get(pool, "/connections", token);
        var one = api.get(pool, "/connections/" + account.identifier(), token);

        assertThat(json(list).get("items")).hasSize(1);
        assertThat(json(list).get("next").isNull()).isTrue();
        assertThat(json(one).get("appId").asString()).isEqualTo(account.appId().value());
        assertThat(json(one).get("serverUrl").asString())
                .endsWith("/connections/social/" + account.identifier() + "/" + pool.id() + "/events");
        assertThat(list.body() + one.body())
                .doesNotContain(account.appSecret().reveal())
                .doesNotContain(account.token().reveal())
                .doesNotContain("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    }

    @Test
    void newSecretsForAConnectionAreMadeForWhoeverAsks() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        var answer = api.post(pool, "/connection-secrets", token);
        var secrets = json(answer);

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(secrets.get("token").asString()).matches("[0-9A-Za-z]{32}");
        assertThat(secrets.get("encodingAesKey").asString()).matches("[0-9A-Za-z]{43}");
        assertThat(secrets.get("forwardingSecret").asString()).matches("whsec_[0-9A-Za-z+/]{43}=");
        assertThat(json(api.post(pool, "/connection-secrets", token))).isNotEqualTo(secrets);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        var pool = api.pool();

        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + "/connections"));

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aTokenThatIsNotOursIsRefused() {
        var pool = api.pool();

        var answer = api.get(pool, "/connections", "saoma_" + "x".repeat(43));

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + "/connections?access_token=" + token));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);
        assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(200);

        clock.move(Duration.ofMinutes(10));

        assertProblem(api.get(pool, "/connections", token), 401, "unauthorized");
    }

    @Test
    void anotherPoolIsAnsweredAsIfItDidNotExist() {
        var pool = api.pool();
        var account = api.account(pool);
        var foreign = api.token(api.pool(), TestApi.ALL);

        for (var path : new String[] {"/connections", "/connections/" + account.identifier(), "/audit"}) {
            var answer = api.get(pool, path, foreign);
            assertProblem(answer, 404, "not-found");
            var nowhere = api.send(api.at("/api/v1/pools/000000000000000000000000" + path)
                    .header("Authorization", "Bearer " + foreign));
            assertThat(answer.body().replace(pool.id().value(), ""))
                    .isEqualTo(nowhere.body().replace("000000000000000000000000", ""));
        }
    }

    @Test
    void aMissingScopeIsNamed() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.DOCTOR_RUN);

        var answer = api.get(pool, "/connections", token);

        assertProblem(answer, 403, "insufficient-scope");
        assertThat(json(answer).get("scope").asString()).isEqualTo("connections:read");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"connections:read\"");
    }

    @Test
    void whatIsTakenFromAClientIsGoneFromItsTokensAtOnce() {
        var pool = api.pool();
        var program = api.program(pool, ApiScope.CONNECTIONS_READ);
        var token = api.token(program);

        api.grant(program);

        assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(403);
    }

    @Test
    void theApiIsNotThereAtAPoolsOwnAddress() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        var answer = api.send(api.at("/p/" + pool.slug() + "/api/v1/pools/" + pool.id() + "/connections")
                .header("Authorization", "Bearer " + token));

        assertProblem(answer, 404, "not-found");
    }

    @Test
    void anAddressThatDoesNotExistIsNotFound() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        assertProblem(api.get(pool, "/nothing", token), 404, "not-found");
        assertProblem(api.get(pool, "/connections/nothing", token), 404, "not-found");
    }

    @Test
    void scriptsOfOtherSitesAreToldNothingAndNoCookieIsSet() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);

        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + "/connections")
                .header("Authorization", "Bearer " + token)
                .header("Origin", "https://elsewhere.example"));
        var preflight = api.send(api.at("/api/v1/pools/" + pool.id() + "/connections")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));

        for (var one : new HttpResponse<?>[] {answer, preflight}) {
            assertThat(one.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(one.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(preflight.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void eachClientHasALimitAndIsToldWhereItStands() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.CONNECTIONS_READ);
        var other = api.token(pool, ApiScope.CONNECTIONS_READ);

        var first = api.get(pool, "/connections", token);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"all\";q=300;w=60");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"all\";r=299;t=1");
        for (var count = 1; count < 300; count++) {
            assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(200);
        }
        var tooMany = api.get(pool, "/connections", token);
        assertProblem(tooMany, 429, "too-many-calls");
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(api.get(pool, "/connections", other).statusCode()).isEqualTo(200);

        clock.move(Duration.ofSeconds(1));
        assertThat(api.get(pool, "/connections", token).statusCode()).isEqualTo(200);
    }

    @Test
    void eachCallSaysWhichScopeItNeeds() {
        var calls = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/api/v1") || path.startsWith("/api/v3")))
                .filter(entry -> !entry.getKey().getPatternValues().contains("/api/v1/openapi.json"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(calls)
                .isNotEmpty()
                .allMatch(call -> call.hasMethodAnnotation(Needs.class) || isForDevelopers(call.getMethod()));
    }

    private static boolean isForDevelopers(java.lang.reflect.Method call) {
        return java.util.Arrays.stream(call.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("ForDevelopers"));
    }

    @Test
    void theTrailSaysWhoGotAToken() {
        var pool = api.pool();
        var program = api.program(pool, ApiScope.AUDIT_READ);
        var token = api.token(program);

        var answer = api.get(pool, "/audit", token);

        var entry = json(answer).get("items").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("api-token.issued");
        assertThat(entry.get("actor").get("id").asString())
                .isEqualTo(program.id().value());
        assertThat(entry.get("object").asString()).isEqualTo("api-client/" + program.id());
        assertThat(entry.get("details").get("scope").asString()).isEqualTo("audit:read");
        assertThat(entry.get("at").asString()).isEqualTo(clock.instant().toString());
        assertThat(answer.body()).doesNotContain(token).doesNotContain(program.secret());
    }

    @Test
    void theTrailIsReadPageByPageAndNothingIsLeftOutOrTwice() {
        var pool = api.pool();
        var program = api.program(pool, ApiScope.AUDIT_READ);
        for (var count = 0; count < 6; count++) {
            api.token(program);
        }
        var token = api.token(program);

        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = json(api.get(pool, "/audit?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token));
            page.get("items").forEach(entry -> seen.add(entry.get("id").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOrSizeThatIsNoneIsRefused() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.AUDIT_READ);

        for (var query : new String[] {"cursor=!", "cursor=eA", "limit=0", "limit=201", "limit=x", "limit=-1"}) {
            assertProblem(api.get(pool, "/audit?" + query, token), 400, "invalid-fields");
        }
    }

    @Test
    void theTrailIsNarrowedToWhoDidItAndWhen() {
        var pool = api.pool();
        var other = api.program(pool, ApiScope.AUDIT_READ);
        api.token(other);
        var then = clock.instant();
        clock.move(Duration.ofMinutes(1));
        var program = api.program(pool, ApiScope.AUDIT_READ);
        var token = api.token(program);

        assertThat(actors(pool, token, "actor=program/" + other.id()))
                .containsExactly(other.id().value());
        assertThat(actors(pool, token, "actor=developer/" + other.id())).isEmpty();
        assertThat(actors(pool, token, "actor=itself")).isEmpty();
        assertThat(actors(pool, token, "action=api-token.issued&actor=program/" + other.id()))
                .containsExactly(other.id().value());
        assertThat(actors(pool, token, "action=doctor.run")).isEmpty();
        assertThat(actors(pool, token, "from=" + then.plusSeconds(60)))
                .containsExactly(program.id().value());
        assertThat(actors(pool, token, "from=" + then + "&to=" + then.plusSeconds(60)))
                .containsExactly(other.id().value());
    }

    private List<String> actors(Pool pool, String token, String query) {
        var items = json(api.get(pool, "/audit?" + query, token)).get("items");
        return items.values().stream()
                .map(entry -> entry.get("actor").get("id").asString())
                .toList();
    }

    @Test
    void whatCannotNarrowTheTrailIsTold() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.AUDIT_READ);

        for (var query : new String[] {
            "actor=somebody",
            "actor=program/1",
            "actor=/itself",
            "action=Doctor",
            "action=doctor",
            "from=yesterday",
            "to=2026-13-01T00:00:00Z"
        }) {
            var answer = api.get(pool, "/audit?" + query, token);
            assertProblem(answer, 400, "invalid-fields");
            assertThat(json(answer).get("errors").get(0).get("field").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsToldWithThoseThatItDoes() {
        var pool = api.pool();

        var answer = api.delete(pool, "/connections", api.token(pool, TestApi.ALL));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,POST");
    }

    @Test
    void aBodyOfATypeThatIsNotReadIsToldWithThoseThatAre() {
        var pool = api.pool();

        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + "/applications")
                .header("Authorization", "Bearer " + api.token(pool, ApiScope.APPLICATIONS_WRITE))
                .header("Content-Type", "text/yaml")
                .header("Accept-Language", "zh-CN")
                .POST(BodyPublishers.ofString("name: x")));

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.headers().firstValue("Accept").orElse("")).startsWith("application/json");
        assertThat(json(answer).get("detail").asString()).contains("Content-Type");
    }

    @Test
    void nothingIsMadeForWhoCannotReadTheAnswer() {
        var pool = api.pool();
        var token = api.token(pool, ApiScope.WEBHOOKS_READ, ApiScope.WEBHOOKS_WRITE);

        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + "/webhooks")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("""
                        {"url":"https://www.example.org/","events":["user.created"]}""")));

        assertProblem(answer, 406, "not-acceptable");
        assertThat(json(api.get(pool, "/webhooks", token)).get("items")).isEmpty();
    }

    @Test
    void theTrailOfAnotherPoolIsNotInOurs() {
        var pool = api.pool();
        api.token(api.pool(), ApiScope.AUDIT_READ);
        var token = api.token(pool, ApiScope.AUDIT_READ);

        assertThat(json(api.get(pool, "/audit", token)).get("items")).hasSize(1);
    }

    @Test
    void problemsAreToldInTheCallersLanguage() {
        var path = "/api/v1/pools/" + api.pool().id() + "/connections";

        assertThat(api.send(api.at(path).header("Accept-Language", "zh-CN")).body())
                .contains("令牌");
        assertThat(api.send(api.at(path).header("Accept-Language", "en")).body())
                .contains("token endpoint");
    }
}
