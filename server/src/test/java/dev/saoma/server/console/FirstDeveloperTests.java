package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.developer.FirstDeveloper;
import dev.saoma.server.console.developer.HeldPasswords;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The first account is made by a link that only the log has told.
@ApiServer
class FirstDeveloperTests {

    private static final String GOOD = "eleven blue kettles";

    @Autowired
    private FirstDeveloper first;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    @BeforeEach
    void nobodyIsThereYet() {
        for (var table : new String[] {"developer_session", "developer_role", "developer"}) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private static String body(String link, String email, String password) {
        return "{\"link\":\"" + link + "\",\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    private String link() {
        return first.newLink().orElseThrow().reveal();
    }

    @Test
    void whoHasTheLinkBecomesTheOwnerOfAllPools() {
        var visit = developers.visit();

        var answer = visit.post("/console/first-developer", body(link(), "me@example.org", GOOD));

        assertThat(answer.statusCode()).isEqualTo(204);
        var me = json(visit.get("/api/v1/me"));
        assertThat(me.get("ownsAll").asBoolean()).isTrue();
        assertThat(developers.visit().signIn("me@example.org", GOOD).statusCode())
                .isEqualTo(204);
    }

    @Test
    void theLinkWorksOnceAndEndsAllOthers() {
        var one = link();
        var other = link();
        developers.visit().post("/console/first-developer", body(one, "me@example.org", GOOD));

        for (var link : new String[] {one, other}) {
            assertSpent(developers.visit().post("/console/first-developer", body(link, "you@example.org", GOOD)));
        }
        assertThat(first.newLink()).isEmpty();
    }

    @Test
    void whoFindsNoTurnIsAskedToComeAgainAndTheLinkStaysGood() throws InterruptedException {
        var link = link();
        try (var _ = new HeldPasswords(server)) {
            var answer = developers.visit().post("/console/first-developer", body(link, "me@example.org", GOOD));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).get("code").asString()).isEqualTo("busy");
        }
        assertThat(developers
                        .visit()
                        .post("/console/first-developer", body(link, "me@example.org", GOOD))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theLinkIsGoodForADay() {
        var link = link();
        clock.move(Duration.ofHours(24).minusSeconds(1));
        assertThat(developers
                        .visit()
                        .post("/console/first-developer/check", body(link, "", ""))
                        .statusCode())
                .isEqualTo(204);

        clock.move(Duration.ofSeconds(1));

        assertSpent(developers.visit().post("/console/first-developer/check", body(link, "", "")));
        assertSpent(developers.visit().post("/console/first-developer", body(link, "me@example.org", GOOD)));
    }

    @Test
    void aPasswordThatOthersGuessIsNotTakenAndTheLinkStaysGood() {
        var link = link();
        for (var bad : new String[] {
            "short",
            "password1234",
            "QwertyUiop123!",
            "passwordpassword",
            "aaaaaaaaaaaaaaa",
            "123456789012",
            "me@example.org"
        }) {
            var answer = developers.visit().post("/console/first-developer", body(link, "me@example.org", bad));
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(TestApi.fields(answer)).containsExactly("password");
        }

        assertThat(developers
                        .visit()
                        .post("/console/first-developer", body(link, "me@example.org", GOOD))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = developers.visit().post("/console/first-developer", body(link(), "nowhere", ""));

        assertThat(TestApi.fields(answer)).containsExactly("email", "password");
    }

    private static void assertSpent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer).get("code").asString()).isEqualTo("link-spent");
    }
}
