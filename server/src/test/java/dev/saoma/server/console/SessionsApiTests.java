package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.oidc.logout.LogoutNotice;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import dev.saoma.server.oidc.logout.LogoutNotices;
import dev.saoma.server.oidc.logout.NoticeId;
import dev.saoma.server.oidc.logout.NoticeState;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs see where users are logged in, and log them out.
@ApiServer
class SessionsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private Users users;

    @Autowired
    private BeginSession beginSession;

    @Autowired
    private FindSession findSession;

    @Autowired
    private LogoutNotices notices;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private UserId user;
    private String path;
    private String token;

    @BeforeEach
    void somebodyWhoLogsIn() {
        pool = api.pool();
        var person = TestUsers.user(pool.id());
        users.add(person);
        user = person.id();
        path = "/users/" + user + "/sessions";
        token = api.token(pool, ApiScope.SESSIONS_READ, ApiScope.SESSIONS_END, ApiScope.AUDIT_READ);
    }

    private String logIn(String session) {
        clock.move(Duration.ofSeconds(1));
        return beginSession
                .begin(
                        pool.id(),
                        user,
                        new SessionId(session),
                        List.of("mca"),
                        Optional.empty(),
                        new Surroundings("Chrome", "Windows", "CN", "Shanghai", "203.0.113.9"))
                .value()
                .reveal();
    }

    private boolean isAlive(String cookie) {
        return findSession.find(pool.id(), cookie).isPresent();
    }

    @Test
    void theSessionsOfAUserAreListedPageByPage() {
        var first = Ids.hex(11);
        var second = Ids.hex(11);
        logIn(first);
        logIn(second);

        var page = json(api.get(pool, path + "?limit=1", token));
        var rest =
                json(api.get(pool, path + "?limit=1&cursor=" + page.get("next").asString(), token));

        var shown = page.get("items").get(0);
        assertThat(shown.get("id").asString()).isEqualTo(second);
        assertThat(shown.get("browser").asString()).isEqualTo("Chrome");
        assertThat(shown.get("city").asString()).isEqualTo("Shanghai");
        assertThat(shown.get("address").asString()).isEqualTo("203.0.113.9");
        assertThat(rest.get("items").get(0).get("id").asString()).isEqualTo(first);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void aSessionIsEndedAndWhoDidItIsWrittenDown() {
        var id = Ids.hex(11);
        var one = logIn(id);
        var other = logIn(Ids.hex(11));

        assertThat(api.delete(pool, path + "/" + id, token).statusCode()).isEqualTo(204);

        assertThat(isAlive(one)).isFalse();
        assertThat(isAlive(other)).isTrue();
        assertThat(api.delete(pool, path + "/" + id, token).statusCode()).isEqualTo(404);
        var entry = json(api.get(pool, "/audit", token)).get("items").get(0);
        assertThat(entry.get("action").asString()).isEqualTo("session.end");
        assertThat(entry.get("object").asString()).isEqualTo("user/" + user);
        assertThat(entry.get("details").get("session").asString()).isEqualTo(id);
    }

    @Test
    void allSessionsOfAUserAreEnded() {
        var one = logIn(Ids.hex(11));
        var other = logIn(Ids.hex(11));

        assertThat(api.delete(pool, path, token).statusCode()).isEqualTo(204);

        assertThat(isAlive(one)).isFalse();
        assertThat(isAlive(other)).isFalse();
        assertThat(json(api.get(pool, "/audit", token))
                        .get("items")
                        .get(0)
                        .get("action")
                        .asString())
                .isEqualTo("session.end-all");
    }

    @Test
    void toSeeIsNotToEndAndAnotherPoolsUserDoesNotExist() {
        var id = Ids.hex(11);
        var cookie = logIn(id);
        var reader = api.token(pool, ApiScope.SESSIONS_READ);

        assertThat(api.delete(pool, path + "/" + id, reader).statusCode()).isEqualTo(403);
        assertThat(api.delete(pool, path, reader).statusCode()).isEqualTo(403);
        var elsewhere = api.pool();
        var stranger = api.token(elsewhere, ApiScope.SESSIONS_READ, ApiScope.SESSIONS_END);
        assertThat(api.get(elsewhere, path, stranger).statusCode()).isEqualTo(404);
        assertThat(api.delete(elsewhere, path, stranger).statusCode()).isEqualTo(404);
        assertThat(api.get(pool, path + "?limit=0&cursor=x", token).statusCode())
                .isEqualTo(400);
        assertThat(isAlive(cookie)).isTrue();
    }

    @Test
    void whoCouldNotBeToldOfALogoutIsListed() {
        var id = new NoticeId(Ids.hex(11));
        var now = Instant.parse("2026-03-01T08:00:00Z");
        var to = new Participant(new ClientId(Ids.id()), new SessionId("sid"), user);
        notices.add(new LogoutNotice(id, pool.id(), to, NoticeState.WAITING, 0, null, now, now, now));
        notices.failed(id, NoticeState.DEAD, 3, new Failure("error-status", 400), now);

        var items = json(api.get(pool, "/logout-notices", token)).get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("application").asString())
                .isEqualTo(to.application().value());
        assertThat(items.get(0).get("state").asString()).isEqualTo("dead");
        assertThat(items.get(0).get("status").asInt()).isEqualTo(400);
        assertThat(json(api.get(pool, "/logout-notices?state=waiting", token)).get("items"))
                .isEmpty();
        assertThat(json(api.get(pool, "/logout-notices?application=" + to.application(), token))
                        .get("items"))
                .hasSize(1);
        assertThat(json(api.get(pool, "/logout-notices?application=" + Ids.id(), token))
                        .get("items"))
                .isEmpty();
        assertThat(TestApi.fields(api.get(pool, "/logout-notices?application=nobody", token)))
                .containsExactly("application");
    }
}
