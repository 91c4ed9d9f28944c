package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Users in lists, in and out, as programs have them.
@ApiServer
class RosterApiTests {

    private static final String ROW = "{\"name\":\"Anna\"}\n";

    @Autowired
    private TestApi api;

    private Pool pool = TestPools.pool();
    private final List<InputStream> unread = new ArrayList<>();

    @AfterEach
    void nobodyReads() throws IOException {
        for (var answer : unread) {
            answer.close();
        }
    }

    @BeforeEach
    void aPool() {
        pool = api.pool();
    }

    private HttpResponse<String> send(String path, String type, String body, String token) {
        return api.send(api.at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void usersComeInAndGoOut() {
        var token =
                api.token(pool, ApiScope.USERS_IMPORT, ApiScope.USERS_EXPORT, ApiScope.USERS_READ, ApiScope.AUDIT_READ);
        var report = send(
                "/users/import",
                "text/csv;charset=UTF-8",
                "name,phone,external_id\n=Anna,+8613800138000,c-1\nBob,12,\n",
                token);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(lines(report).getFirst().get("line").asInt()).isEqualTo(3);
        assertThat(lines(report).getFirst().get("errors").get(0).get("field").asString())
                .isEqualTo("phone");
        assertThat(lines(report).getLast().get("created").asInt()).isEqualTo(1);

        var out = api.get(pool, "/users/export?format=csv", token);
        assertThat(out.body()).contains("\"'=Anna\"", "\"'+8613800138000\"").doesNotContain("password_hash");
        var again = send("/users/import?dry-run=true", "text/csv", out.body(), token);
        assertThat(lines(again).getLast().get("existing").asInt()).isEqualTo(1);
        assertThat(lines(api.get(pool, "/users/export?password-hashes=true", token)))
                .singleElement()
                .extracting(user -> user.get("phone").asString())
                .isEqualTo("+8613800138000");

        assertThat(json(api.get(pool, "/audit", token)).get("items").toString())
                .contains("users.import", "users.export");
    }

    /// Into another pool, as an id is one user's in all pools.
    @ParameterizedTest
    @CsvSource({"csv, text/csv", "json-lines, application/x-ndjson"})
    void whatGoesOutComesInAgain(String format, String type) {
        var token = api.token(pool, ApiScope.USERS_IMPORT, ApiScope.USERS_EXPORT);
        var hash = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
        var first = send("/users/import", "application/x-ndjson", """
                {"name":"=王, \\"Wang\\"","nickname":"'+1 😀","picture":"https://shop.example/a?b=c,d","username":"_wang.x",\
                "phone":"+8613800138000","phone_verified":true,"email":"Wang@Example.org","email_verified":true,\
                "external_id":"@c,1","status":"deactivated","password_hash":"%s","created_at":"2025-03-01T08:00:00.123Z",\
                "source":"login","logins_count":12,"last_login_at":"2025-04-01T08:00:00.456Z",\
                "identities":[{"app_id":"-app","open_id":"o1","union_id":"u1"},{"app_id":"wx2","open_id":"o2"}]}
                {"name":"''=plain","source":"operator"}
                """.formatted(hash), token);
        assertThat(lines(first)).as(first.body()).hasSize(1);
        var out = api.get(pool, "/users/export?password-hashes=true&format=" + format, token);
        assertThat(out.body())
                .contains(hash, "王", "😀", "u1", "2025-03-01T08:00:00.123Z", "2025-04-01T08:00:00.456Z", "operator");

        pool = api.pool();
        var there = api.token(pool, ApiScope.USERS_IMPORT, ApiScope.USERS_EXPORT);
        var report = send("/users/import", type, withoutIds(out.body()), there);

        assertThat(lines(report)).hasSize(1);
        assertThat(lines(report).getLast().get("created").asInt()).isEqualTo(2);
        var again = api.get(pool, "/users/export?password-hashes=true&format=" + format, there);
        assertThat(withoutIds(again.body()).lines())
                .containsExactlyInAnyOrderElementsOf(
                        withoutIds(out.body()).lines().toList());
    }

    /// The id is the first of each row.
    private static String withoutIds(String file) {
        return file.replaceAll("(?m)^(\\{?)(?:id,|\"id\":\"[0-9a-f]{24}\",|\"[0-9a-f]{24}\",)", "$1");
    }

    @Test
    void usersAreListedWithTheirAddressesMasked() {
        var token = api.token(pool, ApiScope.USERS_IMPORT, ApiScope.USERS_READ);
        send(
                "/users/import",
                "application/x-ndjson",
                "{\"name\":\"Anna\",\"phone\":\"+8613800138000\"}\n".repeat(1)
                        + "{\"name\":\"Annabel\"}\n{\"name\":\"Bob\"}\n",
                token);

        var first = json(api.get(pool, "/users?by=name&prefix=Ann&limit=1", token));
        var second = json(api.get(
                pool,
                "/users?by=name&prefix=Ann&limit=1&cursor=" + first.get("next").asString(),
                token));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(List.of(
                        first.get("items").get(0).get("name").asString(),
                        second.get("items").get(0).get("name").asString()))
                .containsExactlyInAnyOrder("Anna", "Annabel");
        assertThat(first.toString() + second).doesNotContain("13800138000").contains("+86 ****000");
        assertThat(fields(api.get(pool, "/users?by=height&limit=0", token)))
                .containsExactlyInAnyOrder("by", "prefix", "limit");
    }

    @Test
    void eachNeedsItsScope() {
        var token = api.token(pool, ApiScope.USERS_READ);

        assertLacks("users:import", send("/users/import", "text/csv", "name\n", token));
        assertLacks("users:export", api.get(pool, "/users/export", token));
        assertLacks("users:import", send("/moved-identities?from=wx1&to=wx2", "text/csv", "", token));
    }

    @Test
    void whatIsNoFileOfUsersIsNotRead() {
        var token = api.token(pool, ApiScope.USERS_IMPORT);

        assertThat(fields(send("/users/import", "application/json", "{}", token)))
                .containsExactly("Content-Type");
        assertThat(fields(send("/users/import", "text/csv;charset=GBK", "name\n", token)))
                .containsExactly("Content-Type");
        assertThat(fields(send("/moved-identities?from=wx1&to=wx1", "text/csv", "", token)))
                .containsExactly("to");
        assertThat(fields(send("/moved-identities?from=wx1&to=wx2", "text/csv", "", token)))
                .as("an AppID that no connection has")
                .containsExactly("to");
    }

    /// What an import holds is the heap's of everybody, so a node takes two at once.
    @Test
    void whoComesThirdIsToldSoHoweverMuchTheySendAndMayComeAgain() throws Exception {
        try (var first = new SlowImport();
                var second = new SlowImport()) {
            await().until(() -> dryRun(ROW).statusCode() == 429);

            var refused = dryRun(ROW.repeat(4_000_000));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(json(refused).get("code").asString()).isEqualTo("too-many-calls");
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            first.end();
            second.end();
        }
        assertThat(dryRun(ROW).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTakesTheirTimeToReadTheReportKeepsNobodyOut() throws Exception {
        var wrong = "{\"name\":\"Anna\",\"picture\":\"12\"}\n".repeat(200_000);
        var client = HttpClient.newHttpClient();
        for (var count = 0; count < 3; count++) {
            var token = api.token(pool, ApiScope.USERS_IMPORT);
            var begun = client.send(
                    api.at("/api/v1/pools/" + pool.id() + "/users/import?dry-run=true")
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofString(wrong))
                            .build(),
                    BodyHandlers.ofInputStream());

            assertThat(begun.statusCode()).isEqualTo(200);
            unread.add(begun.body());
        }
    }

    /// By a program of its own, as each may call only so often.
    private HttpResponse<String> dryRun(String rows) {
        return send("/users/import?dry-run=true", "application/x-ndjson", rows, api.token(pool, ApiScope.USERS_IMPORT));
    }

    /// Somebody who has begun to send a file.
    private final class SlowImport implements AutoCloseable {

        private final Socket socket;

        SlowImport() throws IOException {
            var address = api.at("/api/v1/pools/" + pool.id() + "/users/import?dry-run=true")
                    .build()
                    .uri();
            socket = new Socket(address.getHost(), address.getPort());
            write("POST " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: "
                    + address.getAuthority()
                    + "\r\nAuthorization: Bearer " + api.token(pool, ApiScope.USERS_IMPORT)
                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + ROW.length() + "\r\n\r\n");
        }

        void end() throws IOException {
            write(ROW);
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void whoAsksForItHearsMeanwhileHowManyRowsAreDone() {
        var token = api.token(pool, ApiScope.USERS_IMPORT);
        var rows = ROW.repeat(20_000);

        var told = lines(send("/users/import?dry-run=true&progress=true", "application/x-ndjson", rows, token));
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().get("done").asInt()).isEqualTo(10_000);
        assertThat(told.getLast().get("rows").asInt()).isEqualTo(20_000);

        assertThat(lines(send("/users/import?dry-run=true", "application/x-ndjson", rows, token)))
                .hasSize(1);
    }

    @Test
    void aFileMayBeLargerThanOtherBodies() {
        var token = api.token(pool, ApiScope.USERS_IMPORT);
        var rows = "{\"name\":\"" + "x".repeat(90) + "\",\"picture\":\"12\"}\n";

        var report = send("/users/import?dry-run=true", "application/x-ndjson", rows.repeat(20_000), token);
        assertThat(lines(report).getLast().get("refused").asInt()).isEqualTo(20_000);
    }
}
