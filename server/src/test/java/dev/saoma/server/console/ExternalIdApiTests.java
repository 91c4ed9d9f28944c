package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs say what their own system calls a user.
@ApiServer
class ExternalIdApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private Users users;

    private Pool pool;
    private UserId user;
    private String token;

    @BeforeEach
    void aUser() {
        pool = api.pool();
        user = added();
        token = api.token(pool, ApiScope.USERS_READ, ApiScope.USERS_WRITE, ApiScope.AUDIT_READ);
    }

    private UserId added() {
        var person = TestUsers.user(pool.id());
        users.add(person);
        return person.id();
    }

    private HttpResponse<String> put(UserId whose, String body, String with) {
        return api.put(pool, path(whose), with, body);
    }

    private static String path(UserId whose) {
        return "/users/" + whose + "/external-id";
    }

    @Test
    void whatWasSaidIsReadAgainAndWrittenDown() {
        assertThat(api.get(pool, path(user), token).body()).isEqualTo("{\"externalId\":null}");

        assertThat(put(user, "{\"externalId\":\"crm-4711\"}", token).statusCode())
                .isEqualTo(200);
        assertThat(api.get(pool, path(user), token).body()).isEqualTo("{\"externalId\":\"crm-4711\"}");

        assertThat(api.delete(pool, path(user), token).statusCode()).isEqualTo(204);
        assertThat(api.get(pool, path(user), token).body()).isEqualTo("{\"externalId\":null}");
        assertThat(api.get(pool, "/audit", token).body()).contains("user.named", "user/" + user, "crm-4711");
    }

    @Test
    void anIdThatAnotherHasIsRefused() {
        put(added(), "{\"externalId\":\"crm-4711\"}", token);

        var refused = put(user, "{\"externalId\":\"crm-4711\"}", token);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("external-id-taken");
        assertThat(api.get(pool, path(user), token).body()).isEqualTo("{\"externalId\":null}");
    }

    @Test
    void whatIsNoIdIsRefused() {
        for (var body : new String[] {"{}", "", "{\"externalId\":\"\"}", "{\"externalId\":\"a\\nb\"}"}) {
            assertThat(put(user, body, token).body()).as(body).contains("invalid-fields", "externalId");
        }
    }

    @Test
    void whoeverMayOnlySeeMayNotWriteAndAnotherPoolsUserDoesNotExist() {
        var reader = api.token(pool, ApiScope.USERS_READ);
        assertThat(put(user, "{\"externalId\":\"x\"}", reader).statusCode()).isEqualTo(403);

        var other = api.pool();
        var stranger = api.token(other, ApiScope.USERS_READ, ApiScope.USERS_WRITE);
        assertThat(api.get(other, path(user), stranger).statusCode()).isEqualTo(404);
        assertThat(api.put(other, path(user), stranger, "{\"externalId\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.delete(other, path(user), stranger).statusCode()).isEqualTo(404);
    }
}
