package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Applications;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A call that is sent twice with one key is done once.
@ApiServer
class RepeatsTests {

    private static final String BODY = "{\"name\":\"Website\",\"redirectUris\":[\"https://www.example.org/callback\"]}";

    @Autowired
    private TestApi api;

    @Autowired
    private Applications applications;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Pool pool;
    private TestApi.Program program;
    private String key;

    @BeforeEach
    void aProgramThatMakesApplications() {
        pool = api.pool();
        program = api.program(pool, ApiScope.APPLICATIONS_WRITE);
        key = Ids.id();
    }

    private HttpResponse<String> send(String token, String key, String body) {
        return api.send(api.at("/api/v1/pools/" + pool.id() + "/applications")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theSecondTimeTheFirstAnswerIsGivenAndNothingIsDone() {
        var first = send(api.token(program), key, BODY);
        var second = send(api.token(program), key, BODY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("clientSecret");
        for (var header : List.of("ETag", "Location", "Content-Type")) {
            assertThat(second.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header))
                    .isPresent();
        }
        assertThat(applications.all(pool.id())).hasSize(1);
    }

    @Test
    void aKeyInQuotesIsTheSameKey() {
        var token = api.token(program);
        var first = send(token, key, BODY);

        assertThat(send(token, "\"" + key + "\"", BODY).body()).isEqualTo(first.body());
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var token = api.token(program);
        send(token, key, BODY);

        assertProblem(send(token, key, BODY.replace("Website", "Another")), 422, "repeat-of-another");
        assertThat(applications.all(pool.id())).hasSize(1);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        send(api.token(program), key, BODY);

        var other = send(api.token(pool, ApiScope.APPLICATIONS_WRITE), key, BODY);

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(applications.all(pool.id())).hasSize(2);
    }

    @Test
    void whoMayNotMakeTheCallAnyMoreIsNotToldItsAnswer() {
        send(api.token(program), key, BODY);
        var token = api.token(program);
        api.grant(program, ApiScope.AUDIT_READ);

        TestApi.assertLacks("applications:write", send(token, key, BODY));
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        var token = api.token(program);

        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> send(token, key, BODY).statusCode())
                .toList();

        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(applications.all(pool.id())).hasSize(1);
    }

    @Test
    void whatWasRefusedCanBeSentAgain() {
        var token = api.token(program);
        assertThat(send(token, key, "{\"name\":\"\"}").statusCode()).isEqualTo(400);

        assertThat(send(token, key, BODY).statusCode()).isEqualTo(201);
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        send(api.token(program), key, BODY);
        clock.move(Duration.ofHours(24));

        assertThat(send(api.token(program), key, BODY).statusCode()).isEqualTo(201);
        assertThat(applications.all(pool.id())).hasSize(2);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        var token = api.token(program);
        for (var bad : List.of(" ", "\"", "x".repeat(201), "a b")) {
            var answer = send(token, bad, BODY);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(TestApi.fields(answer)).containsExactly("Idempotency-Key");
        }
        assertThat(applications.all(pool.id())).isEmpty();
    }

    @Test
    void aBodyThatIsTooLongIsNotHeld() {
        assertThat(send(api.token(program), key, " ".repeat(300_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSecretOfAKeptAnswerIsNotReadableInTheDatabase() {
        var secret =
                json(send(api.token(program), key, BODY)).get("clientSecret").asString();

        var rows = jdbc.sql("select sealed from kept_answer where sealed is not null")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    }
}
