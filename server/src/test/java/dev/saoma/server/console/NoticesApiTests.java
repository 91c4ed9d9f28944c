package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformTokenSource;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A pool's notices tell of an AppSecret that WeChat refuses.
@ApiServer
class NoticesApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private PlatformTokenSource tokens;

    private final DirectedApi weChat;
    private Pool pool;
    private OfficialAccount account;

    NoticesApiTests() throws IOException {
        weChat = new DirectedApi();
    }

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
    }

    @AfterEach
    void stopWeChat() {
        weChat.close();
    }

    private void refuses(int errcode) {
        weChat.on("stable_token", DirectedApi.json("{\"errcode\":" + errcode + ",\"errmsg\":\"no\"}"));
        tokens.current(account);
    }

    private JsonNode notices(Pool of) {
        var owner = developers.signedIn(developers.member(of.id(), Role.OWNER));
        return json(owner.get("/api/v1/pools/" + of.id() + "/notices")).get("items");
    }

    @Test
    void aRefusedAppSecretIsToldInItsPoolUntilWeChatGivesAToken() {
        assertThat(notices(pool)).isEmpty();
        refuses(40125);

        assertThat(notices(pool)).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("secret-refused");
            assertThat(notice.get("object").asString()).isEqualTo(account.identifier());
            assertThat(notice.get("since").isNull()).isFalse();
        });
        assertThat(notices(api.pool())).isEmpty();

        weChat.on("stable_token", DirectedApi.json("{\"access_token\":\"T\",\"expires_in\":7200}"));
        tokens.current(account);
        assertThat(notices(pool)).isEmpty();
    }

    @Test
    void whatIsNotAboutTheAppSecretIsNotToldAsThat() {
        refuses(-1);
        refuses(40164);

        assertThat(notices(pool)).isEmpty();
    }
}
