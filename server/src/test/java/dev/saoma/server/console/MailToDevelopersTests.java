package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.AuthenticatorApp;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.ForgottenGuesses;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.message.Senders;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Mailbox;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Developers hear by mail when the ways by which they sign in have changed.
@ApiServer
class MailToDevelopersTests {

    private static final String NEW_PASSWORD = "twelve green kettles";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private TestBindings bindings;

    @Autowired
    private Senders senders;

    @Autowired
    private Pools pools;

    @Autowired
    private DisownLogin disown;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    private Pool pool;
    private Developer developer;
    private Visit browser;
    private Mailbox mailbox;

    @BeforeEach
    void aDeveloperAndAMailServer() {
        ForgottenGuesses.in(server);
        pool = api.pool();
        developer = developers.member(pool.id(), Role.AUDITOR);
        browser = developers.signedIn(developer);
        mailbox = Mailbox.of(pool.id(), senders);
    }

    @AfterEach
    void closeIt() {
        mailbox.close();
    }

    private void hears(String... words) {
        await().untilAsserted(() -> assertThat(mailbox.letters())
                .anySatisfy(letter -> assertThat(letter)
                        .startsWith(developer.email().value())
                        .contains(words)
                        .doesNotContain("{", "://")));
    }

    private void changePassword() {
        assertThat(browser.put("/api/v1/me/password", "*", "{\"password\":\"" + NEW_PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void ofAnotherPassword() {
        changePassword();

        hears("密码已更改", "the password was changed", "127.0.0.1");
        assertThat(mailbox.letters().toString()).doesNotContain(NEW_PASSWORD);
    }

    @Test
    void whoOwnsAllIsToldByThePoolsMailServersToo() {
        developer = developers.ownerOfAll();
        browser = developers.signedIn(developer);
        var first = pools.all().stream().map(Pool::id).min(Comparator.comparing(PoolId::value));
        mailbox.close();
        mailbox = Mailbox.of(first.orElseThrow(), senders);

        changePassword();

        hears("密码已更改", "the password was changed");
    }

    @Test
    void ofASecondFactorThatComesAndGoes() {
        var secret = json(browser.post("/api/v1/me/second-factor", "{}"))
                .get("secret")
                .asString();
        var app = new AuthenticatorApp(secret);
        browser.post("/api/v1/me/second-factor/activation", "{\"code\":\"" + app.code(clock.instant()) + "\"}");
        hears("启用了两步验证", "a second factor was added");
        assertThat(mailbox.letters().toString()).doesNotContain(secret);

        browser.delete("/api/v1/me/second-factor");

        hears("关闭了两步验证", "the second factor was removed");
    }

    @Test
    void ofAWeChatThatIsBoundRemovedOrDisowned() {
        var account = bindings.account(pool);
        var owner = developers.signedIn(developers.ownerOfAll());
        var choice = "{\"pool\":\"%s\",\"connection\":\"%s\"}".formatted(pool.id(), account.identifier());
        owner.put("/api/v1/system/developer-sign-in", "*", choice);
        try {
            bindings.bind(browser, TestUsers.openId());
            hears("绑定了一个微信", "a WeChat was bound");

            browser.delete("/api/v1/me/wechat");
            hears("解绑了微信", "the WeChat was removed");

            disown.disown(pool.id(), bindings.bind(browser, TestUsers.openId()));
            hears("不是本人操作", "it was not them");
        } finally {
            owner.delete("/api/v1/system/developer-sign-in");
        }
    }

    @Test
    void nobodyHearsOfWhatWasNotChanged() {
        assertThat(browser.put("/api/v1/me/password", "*", "{\"password\":\"short\"}")
                        .statusCode())
                .isEqualTo(400);
        browser.post("/api/v1/me/second-factor/activation", "{\"code\":\"000000\"}");

        assertThat(notes()).isZero();
    }

    @Test
    void withoutAMailServerItIsChangedAllTheSame() {
        mailbox.close();

        changePassword();

        assertThat(notes()).isZero();
    }

    private int notes() {
        return jdbc.sql("select count(*) from mail_note where kind = 'SIGN_IN_CHANGED' and pool_id = :pool")
                .param("pool", pool.id().value())
                .query(Integer.class)
                .single();
    }
}
