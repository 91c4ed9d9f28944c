package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.doctor.DoctorReports;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import dev.saoma.server.trash.TrashStore;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the doctor found last is still there afterwards, for whoever may see the connection.
@ApiServer
class LastReportTests {

    @Autowired
    private TestApi api;

    @Autowired
    private Connections connections;

    @Autowired
    private Versions versions;

    @Autowired
    private DoctorReports reports;

    @Autowired
    private Trash trash;

    @Autowired
    private TrashStore store;

    @Autowired
    private SettableClock clock;

    @AutoClose
    private final DirectedApi weChat = new DirectedApi();

    private Pool pool;
    private OfficialAccount account;
    private String token;

    LastReportTests() throws IOException {}

    @BeforeEach
    void makeAccount() {
        pool = api.pool();
        account = makeAnother();
        token = api.token(pool, ApiScope.DOCTOR_RUN, ApiScope.CONNECTIONS_READ, ApiScope.CONNECTIONS_WRITE);
    }

    private OfficialAccount makeAnother() {
        var made = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
        versions.madeByApi(Kind.CONNECTION, made.id().value());
        return made;
    }

    private static String path(OfficialAccount account) {
        return "/connections/" + account.identifier();
    }

    private JsonNode examined() {
        return json(api.post(pool, path(account) + "/doctor", token));
    }

    private JsonNode last() {
        var answer = api.get(pool, path(account) + "/doctor", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .doesNotContain(account.appSecret().reveal())
                .doesNotContain(account.token().reveal())
                .doesNotContain("TOKEN-1-of");
        return json(answer);
    }

    @Test
    void allThatTheDoctorFoundIsThereAfterwards() {
        weChat.on("stable_token", json("{\"errcode\":40164,\"errmsg\":\"invalid ip 198.51.100.4, not in whitelist\"}"));
        var found = examined();
        clock.move(Duration.ofMinutes(2));

        var last = last();

        assertThat(last.get("report")).isEqualTo(found);
        assertThat(found.toString()).contains("egress-not-configured", "198.51.100.4");
        assertThat(last.get("outdated").asBoolean()).isFalse();
    }

    @Test
    void aMiniProgramsReportIsKeptLikewise() {
        var program = TestConnections.at(weChat.url(), TestConnections.miniProgram(pool.id()));
        connections.save(program);
        var doctor = "/connections/" + program.identifier() + "/doctor";

        var found = json(api.post(pool, doctor, token));

        assertThat(json(api.get(pool, doctor, token)).get("report")).isEqualTo(found);
    }

    @Test
    void theNextVisitTakesThePlaceOfTheOneBefore() {
        var before = examined();
        clock.move(Duration.ofMinutes(1));
        weChat.on("stable_token", json("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}"));

        var found = examined();

        assertThat(found).isNotEqualTo(before);
        assertThat(last().get("report")).isEqualTo(found);
    }

    @Test
    void whereTheDoctorNeverWasNothingIsTold() {
        examined();
        account = makeAnother();

        var last = last();

        assertThat(last.get("report").isNull()).isTrue();
        assertThat(last.get("outdated").asBoolean()).isFalse();
    }

    @Test
    void aReportOfSettingsThatWereChangedSinceIsOutdatedUntilTheNextVisit() {
        var found = examined();

        change();

        assertThat(last().get("outdated").asBoolean()).isTrue();
        assertThat(last().get("report")).isEqualTo(found);
        examined();
        assertThat(last().get("outdated").asBoolean()).isFalse();
    }

    private void change() {
        var settings = path(account) + "/settings";
        var version =
                api.get(pool, settings, token).headers().firstValue("ETag").orElseThrow();
        var body = "{\"displayName\":\"Renamed\",\"appId\":\"%s\",\"apiBaseUrl\":\"%s\"}"
                .formatted(account.appId(), weChat.url());
        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + settings)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whoMaySeeTheConnectionSeesItAndNobodyInAnotherPool() {
        examined();
        var doctor = path(account) + "/doctor";
        var other = api.pool();

        assertThat(api.get(pool, doctor, api.token(pool, ApiScope.CONNECTIONS_READ))
                        .statusCode())
                .isEqualTo(200);
        TestApi.assertLacks("connections:read", api.get(pool, doctor, api.token(pool, ApiScope.DOCTOR_RUN)));
        assertProblem(api.get(pool, doctor, api.token(other, ApiScope.CONNECTIONS_READ)), 404, "not-found");
        assertProblem(api.get(other, doctor, api.token(other, ApiScope.CONNECTIONS_READ)), 404, "not-found");
    }

    @Test
    void itGoesWithTheConnection() {
        examined();
        assertThat(reports.last(account.id())).isPresent();
        connections.switchOff(account.id());
        trash.put(TrashKind.CONNECTION, pool.id(), account.identifier());

        assertProblem(api.get(pool, path(account) + "/doctor", token), 404, "not-found");
        erase();

        assertThat(connections.findStored(account.id())).isEmpty();
        assertThat(reports.last(account.id())).isEmpty();
    }

    private void erase() {
        var later = clock.instant().plus(Duration.ofDays(8));
        for (var due : store.due(TrashKind.CONNECTION, later, 500)) {
            while (store.eraseSome(due, later, 500) > 0) {
                // until nothing is left of it
            }
        }
    }
}
