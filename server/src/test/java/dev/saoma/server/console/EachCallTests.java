package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.PoolWithEverything.Furnished;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.console.openapi.KeptDocument;
import dev.saoma.server.console.openapi.KeptDocument.Call;
import dev.saoma.server.testing.SettableClock;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// What holds of each call within a pool, whichever there are: they are taken from the API's document.
@ApiServer
@Import(PoolWithEverything.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EachCallTests {

    private static final String NOBODYS_POOL = "0123456789abcdef01234567";
    private static final String LONG = "x".repeat(3_000);

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private PoolWithEverything pools;

    @Autowired
    private SettableClock clock;

    private List<Furnished> two = List.of();

    @BeforeAll
    void twoPoolsWithEverything() {
        two = List.of(pools.make(), pools.make());
    }

    static Stream<Call> calls() {
        return KeptDocument.calls().stream().filter(Call::isWithinAPool);
    }

    static Stream<Call> callsOfTheInstallation() {
        return KeptDocument.calls().stream().filter(call -> !call.isWithinAPool());
    }

    static Stream<Call> callsThatNameSomething() {
        return calls().filter(call -> call.path().indexOf('{', call.path().indexOf("{pool}") + 1) > 0);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anotherPoolLooksAsIfItDidNotExist(Call call) {
        var token = api.token(ours().pool(), ApiScope.values());
        var path = theirs().fill(call.path(), theirs().pool().id().value());

        var foreign = send(call, path, token);
        var nowhere = send(call, path.replace(theirs().pool().id().value(), NOBODYS_POOL), token);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(told(foreign)).isEqualTo(told(nowhere));
    }

    @ParameterizedTest
    @MethodSource("callsOfTheInstallation")
    void theInstallationIsNoProgramsBusiness(Call call) {
        var answer = send(call, ours().fill(call.path(), pool()), api.token(ours().pool(), ApiScope.values()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("code").asString()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @MethodSource("callsThatNameSomething")
    void whatIsInAnotherPoolLooksAsIfItDidNotExist(Call call) {
        var token = api.token(ours().pool(), ApiScope.values());
        var unknown = new Furnished(ours().pool(), ours().account(), Map.of());

        var foreign = send(call, theirs().fill(call.path(), ours().pool().id().value()), token);
        var nowhere = send(call, unknown.fill(call.path(), ours().pool().id().value()), token);

        assertThat(foreign.statusCode()).isEqualTo(call.scope().isEmpty() ? 403 : 404);
        assertThat(told(foreign)).isEqualTo(told(nowhere));
    }

    /// Else nothing would be asked for that is in another pool.
    @ParameterizedTest
    @MethodSource("callsThatNameSomething")
    void bothPoolsHaveWhatACallNames(Call call) {
        assertThat(two)
                .allSatisfy(pool -> assertThat(pool.names())
                        .containsKeys(Furnished.kinds(call.path()).toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void withoutATokenNothingIsAnswered(Call call) {
        var answer = api.send(api.at(ours().fill(call.path(), ours().pool().id().value()))
                .method(call.verb(), BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aProgramWithAllScopesButTheRightOneIsRefused(Call call) {
        var others = EnumSet.allOf(ApiScope.class);
        ApiScope.parse(call.scope()).ifPresent(others::remove);
        var token = api.token(ours().pool(), others.toArray(ApiScope[]::new));

        var answer = send(call, ours().fill(call.path(), ours().pool().id().value()), token);

        if (call.scope().isEmpty()) {
            TestApi.assertProblem(answer, 403, "developers-alone");
        } else {
            TestApi.assertLacks(call.scope(), answer);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aDeveloperWhoseRoleLacksTheScopeIsRefused(Call call) {
        var scope = ApiScope.parse(call.scope());
        for (var role : Role.values()) {
            if (scope.isPresent() && !role.scopes().contains(scope.get())) {
                var visit = developers.signedIn(developers.member(ours().pool().id(), role));
                var csrf = json(visit.get("/api/v1/me")).get("csrfToken").asString();

                var answer = visit.send(visit.request(
                                ours().fill(call.path(), ours().pool().id().value()))
                        .header("X-CSRF-Token", csrf)
                        .method(call.verb(), BodyPublishers.noBody()));

                TestApi.assertLacks(call.scope(), answer);
            }
        }
    }

    static Stream<Call> callsThatNeedAVersion() {
        return calls().filter(Call::needsAVersion);
    }

    @ParameterizedTest
    @MethodSource("callsThatNeedAVersion")
    void aChangeThatNamesNoVersionIsRefused(Call call) {
        var body = call.operation().has("requestBody") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();

        var answer = api.send(api.at(ours().fill(call.path(), pool()))
                .header("Authorization", "Bearer " + api.token(ours().pool(), ApiScope.values()))
                .header("Content-Type", call.path().endsWith("/logo") ? "image/png" : "application/json")
                .method(call.verb(), body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(428);
    }

    @ParameterizedTest
    @MethodSource("callsThatNeedAVersion")
    void aChangeOfWhateverVersionThereIsIsRefused(Call call) {
        var body = call.operation().has("requestBody") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        for (var any : List.of("*", "\"v0\", \"v1\"", "v0")) {
            var answer = sendAgain(api.at(ours().fill(call.path(), pool()))
                    .header("Authorization", "Bearer " + api.token(ours().pool(), ApiScope.values()))
                    .header("Content-Type", call.path().endsWith("/logo") ? "image/png" : "application/json")
                    .header("If-Match", any)
                    .method(call.verb(), body));

            TestApi.assertProblem(answer, 428, "version-needed");
        }
    }

    static Stream<Call> callsThatAnswerInJson() {
        return calls().filter(call ->
                !call.scope().isEmpty() && call.operation().path("responses").has("406"));
    }

    @ParameterizedTest
    @MethodSource("callsThatAnswerInJson")
    void whoTakesNoJsonIsToldSoBeforeAnythingIsDone(Call call) {
        var token = api.token(ours().pool(), ApiScope.values());
        var answer = api.send(api.at(ours().fill(call.path(), pool()))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/csv, application/json;q=0")
                .method(call.verb(), BodyPublishers.noBody()));

        TestApi.assertProblem(answer, 406, "not-acceptable");
        assertThat(json(answer).get("available").get(0).asString()).isEqualTo("application/json");
    }

    /// Where something is made, or changed without a look at which version it is first.
    static Stream<Arguments> namesThatAreGiven() {
        return calls().filter(call -> !call.needsAVersion() && !call.path().endsWith("/routes"))
                .flatMap(call -> Stream.of("name", "displayName", "nickname")
                        .filter(name -> bodyOf(call).path("properties").has(name))
                        .map(name -> Arguments.of(call, name)));
    }

    @ParameterizedTest
    @MethodSource("namesThatAreGiven")
    void aNameThatTurnsWhatStandsBesideItIsRefused(Call call, String name) {
        var token = api.token(ours().pool(), ApiScope.values());
        var path = ours().fill(call.path(), pool());

        var answer = sendRaw(call, path, token, "application/json", "{\"" + name + "\":\"pohS\u202e\"}");

        TestApi.assertProblem(answer, 400, "invalid-fields");
        assertThat(TestApi.fields(answer)).contains(name);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nonsenseIsRefusedAndBreaksNothing(Call call) {
        var pool = api.pool(); // of its own: a call may end it
        var account = api.account(pool);
        var nobodys = new Furnished(pool, account, Map.of());
        var withConnection = new Furnished(pool, account, Map.of("connections", account.identifier()));
        var token = api.token(pool, TestApi.ALL);
        for (var some : List.of(nobodys, withConnection)) {
            var path = some.fill(call.path(), pool.id().value());
            for (var query : queries(call)) {
                refusedOrTaken(call, sendRaw(call, path + query, token, "application/json", "{}"), query);
            }
            for (var body : bodies(call)) {
                refusedOrTaken(call, sendRaw(call, path, token, "application/json", body), body);
            }
        }
        refusedOrTaken(
                call,
                sendRaw(call, nobodys.fill(call.path(), pool.id().value()), token, "text/nonsense", "?"),
                "a body of another type");
    }

    @ParameterizedTest
    @MethodSource("callsThatNameSomething")
    void aNameThatIsNoneIsRefusedAndBreaksNothing(Call call) {
        var token = api.token(ours().pool(), ApiScope.values());
        for (var name : List.of("%00", "%20", "%E6%89%AB", "..%2F..", LONG, "'%22%3B--", "null", "-1")) {
            var path = call.path().replace("{pool}", pool()).replaceAll("\\{[^}]+}", name);

            var answer = send(call, path, token);

            assertThat(answer.statusCode()).as(name).isBetween(400, 499);
        }
    }

    /// With bad values for what it takes by its address: of another type, too long, and twice.
    private static List<String> queries(Call call) {
        var queries = new ArrayList<String>();
        for (var parameter : call.operation().path("parameters")) {
            if (parameter.get("in").asString().equals("query")) {
                var name = parameter.get("name").asString();
                for (var value : List.of("", "-1", "%00", LONG, "99999999999999999999", "%F0%9F%98%80", "null")) {
                    queries.add("?" + name + "=" + value);
                }
                queries.add("?" + name + "=1&" + name + "=2");
            }
        }
        return queries;
    }

    /// Bodies that are no JSON, no object, or have members of another type.
    private static List<String> bodies(Call call) {
        if (!call.operation().has("requestBody")) {
            return List.of();
        }
        var bodies = new ArrayList<>(List.of("", "{", "null", "[]", "\"x\"", "1", "{\"\":1}", "[".repeat(2_000)));
        for (var name : bodyOf(call).path("properties").propertyNames()) {
            for (var value : List.of(
                    "null",
                    "1",
                    "-1.5e300",
                    "true",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"" + LONG + "\"",
                    "[]",
                    "[null]",
                    "[[1]]",
                    "{}",
                    "{\"x\":[{}]}")) {
                bodies.add("{\"" + name + "\":" + value + "}");
            }
            bodies.add("{\"" + name + "\":1,\"" + name + "\":\"x\"}");
        }
        return bodies;
    }

    private static JsonNode bodyOf(Call call) {
        return KeptDocument.resolve(call.operation()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    private static void refusedOrTaken(Call call, HttpResponse<String> answer, String sent) {
        var what = call + " with " + sent.substring(0, Math.min(80, sent.length()));
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
        }
    }

    private HttpResponse<String> send(Call call, String path, String token) {
        var body = call.operation().has("requestBody") ? "{}" : "";
        return sendRaw(call, path, token, "application/json", body);
    }

    private HttpResponse<String> sendRaw(Call call, String path, String token, String type, String body) {
        var request = api.at(path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("If-Match", "\"v0\"")
                .header("Content-Type", type);
        var hasBody = !call.verb().equals("GET") && !body.isEmpty();
        request.method(call.verb(), hasBody ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
        var answer = sendAgain(request);
        if (answer.statusCode() != 429) {
            return answer;
        }
        clock.move(Duration.ofMinutes(1));
        return sendAgain(request);
    }

    /// What cannot be an address at all ends its connection too: the call after it may find it ended.
    private HttpResponse<String> sendAgain(HttpRequest.Builder request) {
        try {
            return api.send(request);
        } catch (UncheckedIOException _) {
            return api.send(request);
        }
    }

    /// What was told, but for the address, which the caller knows.
    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + json(answer).properties().stream()
                        .filter(member -> !member.getKey().equals("instance"))
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private String pool() {
        return ours().pool().id().value();
    }

    private Furnished ours() {
        return two.getFirst();
    }

    private Furnished theirs() {
        return two.getLast();
    }
}
