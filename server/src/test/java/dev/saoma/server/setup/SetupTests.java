package dev.saoma.server.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandTexts;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.CheckConnection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.connection.SaveConnection;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OtherMasterKeyException;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.MessageSettings;
import dev.saoma.server.message.Senders;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.oidc.SessionLives;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.Template;
import dev.saoma.server.reply.UnheardQuestions;
import dev.saoma.server.route.DeliverySettings;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.RouteConfiguration;
import dev.saoma.server.route.RoutePlan;
import dev.saoma.server.route.Routes;
import dev.saoma.server.scan.place.IpDatabase;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Stores;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.MergeRule;
import dev.saoma.server.user.MergeRules;
import dev.saoma.server.user.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The configuration file as an operator writes it, applied by start after start to one database.
class SetupTests {

    private static final String POOL = "5f0c00000000000000000001";
    private static final String CONNECTION = "5f0c00000000000000000002";
    private static final String APPLICATION = "5f0c00000000000000000003";
    private static final String SECRET = "a-client-secret-of-more-than-32-characters";
    private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final ClientId PROGRAM = new ClientId("5f0c00000000000000000004");
    private static final String GOOD = """
            saoma:
              setup:
                pools:
                  - id: 5f0c00000000000000000001
                    slug: main
                    name: Saoma demo
                    connections:
                      - id: 5f0c00000000000000000002
                        identifier: official-account
                        display-name: Demo official account
                        app-id: wx0123456789abcdef
                        app-secret: 0123456789abcdef0123456789abcdef
                        token: SomeToken123
                        encoding-aes-key: abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
                        message-mode: safe
                    applications:
                      - client-id: 5f0c00000000000000000003
                        name: Sample website
                        client-secret: a-client-secret-of-more-than-32-characters
                        redirect-uris: [ "http://localhost:7401/login/oauth2/code/saoma" ]
                        post-logout-redirect-uris: [ "http://localhost:7401/" ]
                        connections: [ official-account ]
            """;

    private static final String API_CLIENT = """
                    api-clients:
                      - client-id: 5f0c00000000000000000004
                        name: A program
                        client-secret: a-client-secret-of-more-than-32-characters
                        scopes: [ "connections:read", "doctor:run" ]
            """;

    @TempDir
    private Path folder;

    private final String database = "jdbc:h2:mem:" + Ids.id() + ";DB_CLOSE_DELAY=-1";

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties({SetupSettings.class, Addresses.class, DeliverySettings.class, MessageSettings.class
    })
    @ConfigurationPropertiesScan("dev.saoma.server.scan.place")
    @ComponentScan({"dev.saoma.server.setup", "dev.saoma.server.scan.place"})
    @Import({
        CheckConnection.class,
        SaveConnection.class,
        UnheardQuestions.class,
        RouteConfiguration.class,
        Senders.class,
        RoutePlan.class
    })
    static class Setup {}

    private ConfigurableApplicationContext start(String file) {
        try {
            var written = Files.writeString(folder.resolve("saoma.yaml"), file);
            return new SpringApplicationBuilder(Stores.class, Setup.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.config.additional-location=file:" + written,
                            "--spring.datasource.url=" + database,
                            "--saoma.data-directory=" + folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database of places, without which nobody's place is unusual.
    private String places() {
        return "  place:\n    database: " + new IpDatabase().write(folder.resolve("places.mmdb")) + "\n";
    }

    private List<String> mistakes(String file) {
        return refusal(file).mistakes().stream()
                .map(mistake -> mistake.where().substring("saoma.setup.pools".length()))
                .toList();
    }

    private InvalidSetupException refusal(String file) {
        var refused = catchThrowableOfType(
                InvalidSetupException.class, () -> start(file).close());
        assertThat(refused).isNotNull();
        return Objects.requireNonNull(refused);
    }

    @Test
    void whatTheFileNamesIsThereAfterTheStart() {
        try (var server = start(GOOD)) {
            var pool = new PoolId(POOL);
            assertThat(server.getBean(Pools.class).findBySlug("main")).isPresent();
            assertThat(server.getBean(Connections.class).find(pool, "official-account"))
                    .hasValueSatisfying(connection -> {
                        assertThat(connection.id()).isEqualTo(new ConnectionId(CONNECTION));
                        assertThat(((OfficialAccount) connection).token().reveal())
                                .isEqualTo("SomeToken123");
                    });
            assertThat(server.getBean(Applications.class).find(pool, new ClientId(APPLICATION)))
                    .hasValueSatisfying(application -> {
                        assertThat(application.secret().orElseThrow().matches(SECRET))
                                .isTrue();
                        assertThat(application.connections()).containsExactly(new ConnectionId(CONNECTION));
                    });
        }
    }

    @Test
    void theNextStartUpdatesAndDeletesNothing() {
        start(GOOD).close();
        start(GOOD.replace("Saoma demo", "Another name").replace("SomeToken123", "OtherToken"))
                .close();

        try (var server = start("saoma: {}\n")) {
            assertThat(server.getBean(Pools.class).find(new PoolId(POOL)))
                    .hasValueSatisfying(pool -> assertThat(pool.name()).isEqualTo("Another name"));
            assertThat(server.getBean(Connections.class).find(new ConnectionId(CONNECTION)))
                    .hasValueSatisfying(connection -> assertThat(
                                    ((OfficialAccount) connection).token().reveal())
                            .isEqualTo("OtherToken"));
        }
    }

    private static String branded(String accent) {
        return GOOD.replace("name: Saoma demo\n", """
                name: Saoma demo
                        brand:
                          accent: "%s"
                          background-dark: "#000000"
                          zh: { title: "欢迎来到 {application}", hint: 仅限员工 }
                          terms: https://shop.example/terms
                          css: |
                            .card { border-radius: 4px }
                """.formatted(accent));
    }

    @Test
    void aBrandInTheFileIsShownAndGoesWithIt() {
        var owner = BrandOwner.pool(new PoolId(POOL));
        try (var server = start(branded("#0000aa"))) {
            var brand = server.getBean(Brands.class).find(owner).orElseThrow();
            assertThat(brand.madeByFile()).isTrue();
            assertThat(brand.settings().accent()).isEqualTo("#0000aa");
            assertThat(brand.settings().zh()).isEqualTo(new BrandTexts("欢迎来到 {application}", "仅限员工"));
        }
        try (var server = start(GOOD)) {
            assertThat(server.getBean(Brands.class).find(owner)).isEmpty();
        }
    }

    @Test
    void whatIsWrongWithABrandIsToldWithItsPlaceInTheFile() {
        var wrong = branded("#ffff00")
                .replace("\"#000000\"", "black")
                .replace("border-radius: 4px", "position: fixed")
                .replace("terms: https", "logo: /nowhere/logo.png\n          privacy: http");
        assertThat(mistakes(wrong))
                .containsExactlyInAnyOrder(
                        "[0].brand.accent",
                        "[0].brand.background-dark",
                        "[0].brand.css",
                        "[0].brand.logo",
                        "[0].brand.privacy");
        assertThat(mistakes(branded("#0000aa").replace("terms:", "term:"))).containsExactly("[0].brand.term");
    }

    @Test
    void aPoolReportsTwoUsersWhoAreOneUnlessTheFileSaysOtherwise() {
        start(GOOD).close();
        try (var server = start(GOOD.replace("name: Saoma demo", "name: Saoma demo\n        merge: older-wins"))) {
            assertThat(server.getBean(MergeRules.class).of(new PoolId(POOL))).isEqualTo(MergeRule.OLDER_WINS);
        }
        try (var server = start(GOOD)) {
            assertThat(server.getBean(MergeRules.class).of(new PoolId(POOL))).isEqualTo(MergeRule.REPORT);
        }
        assertThat(mistakes(GOOD.replace("name: Saoma demo", "name: Saoma demo\n        merge: always")))
                .containsExactly("[0].merge");
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsChanged() {
        var wrong = GOOD.replace("slug: main", "slug: Main!")
                .replace("name: Saoma demo", "name: ''")
                .replace("identifier: official-account", "identifier: Official_Account")
                .replace("app-id: wx0123456789abcdef", "app-id: gh_0123456789ab")
                .replace("token: SomeToken123", "token: x")
                .replace("message-mode: safe", "message-mode: secure")
                .replace(SECRET, "short")
                .replace("http://localhost:7401/login/oauth2/code/saoma", "http://example.com/");

        assertThat(mistakes(wrong))
                .containsExactly(
                        "[0].slug",
                        "[0].name",
                        "[0].connections[0].identifier",
                        "[0].connections[0].app-id",
                        "[0].connections[0].token",
                        "[0].connections[0].message-mode",
                        "[0].applications[0].client-secret",
                        "[0].applications[0].redirect-uris[0]",
                        "[0].applications[0].connections[0]");
        try (var server = start("saoma: {}\n")) {
            assertThat(server.getBean(Pools.class).find(new PoolId(POOL))).isEmpty();
        }
    }

    private static String withRoutes(String routes) {
        return GOOD.replace("message-mode: safe\n", "message-mode: safe\n            routes:\n" + routes);
    }

    @Test
    void aRouteIsKnownByItsNameFromStartToStart() {
        var file = withRoutes("""
                        - name: shop
                          target: https://shop.example/wechat
                          secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                          answers: true
                          events: [ subscribe ]
                """.indent(8));
        var connection = new ConnectionId(CONNECTION);
        List<Route> before;
        try (var server = start(file)) {
            before = server.getBean(Routes.class).of(connection);
            assertThat(before).singleElement().satisfies(route -> {
                assertThat(route.active()).isTrue();
                assertThat(route.answers()).isTrue();
                assertThat(route.selection().events()).containsExactly("subscribe");
            });
        }
        try (var server = start(file.replace("shop.example/wechat", "shop.example/other"))) {
            assertThat(server.getBean(Routes.class).of(connection))
                    .singleElement()
                    .satisfies(route -> {
                        assertThat(route.id()).isEqualTo(before.getFirst().id());
                        assertThat(route.target().pathWith("")).isEqualTo("/other");
                    });
        }
    }

    @Test
    void allMistakesOfRoutesAreToldAtOnce() {
        var file = withRoutes("""
                        - { target: "ftp://shop.example/", secret: short, message-types: [ "te xt" ], answers: true }
                        - { name: a, target: "http://shop.example/", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw }
                        - { name: a, target: "https://[::1]/", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,
                            answers: true, events: [ "" ], scene-prefixes: [ qrscene_shop ] }
                """.indent(8));

        assertThat(mistakes(file))
                .containsExactly(
                        "[0].connections[0].routes[0].name",
                        "[0].connections[0].routes[0].target",
                        "[0].connections[0].routes[0].secret",
                        "[0].connections[0].routes[0].message-types",
                        "[0].connections[0].routes[1].target",
                        "[0].connections[0].routes[2].target",
                        "[0].connections[0].routes[2].events",
                        "[0].connections[0].routes[2].scene-prefixes",
                        "[0].connections[0].routes[2].name",
                        "[0].connections[0].routes[2].answers");
    }

    @Test
    void theMessageIsInBothLanguagesAndHasNoSecret() {
        var refused = refusal(GOOD.replace("SomeToken123", "Not-A-Token").replace(SECRET, "tooShort"));

        var analysis = Objects.requireNonNull(new InvalidSetupAnalyzer().analyze(refused, refused));
        assertThat(analysis.getDescription())
                .contains("saoma.setup.pools[0].connections[0].token", "3 to 32 letters and digits", "3 至 32 个字母或数字")
                .doesNotContain("Not-A-Token", "tooShort");
    }

    @Test
    void whatAWebsiteAsksAndWhatAnAccountSaysAreWrittenThereToo() {
        var careful = GOOD.replace("name: Sample website", """
                        name: Sample website
                        policy: number
                        raise-unusual: true""".replace("\n", "\n            "))
                .replace("message-mode: safe", """
                        message-mode: safe
                        replies:
                          language: en
                          welcome: { zh: "你好", en: "Hello" }
                          login: { kind: none }""".replace("\n", "\n            "));

        try (var server = start(careful + places())) {
            assertThat(server.getBean(Applications.class).find(new PoolId(POOL), new ClientId(APPLICATION)))
                    .hasValueSatisfying(application ->
                            assertThat(application.policy()).isEqualTo(new LoginPolicy(Policy.NUMBER, true)));
            assertThat(server.getBean(RepliesStore.class).find(new ConnectionId(CONNECTION)))
                    .contains(new Replies(
                            Locale.ENGLISH,
                            First.AUTO,
                            Channel.ANSWER,
                            new Template.Text(new Bilingual("你好", "Hello")),
                            new Template.None()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "policy: confirm,      secret: " + WHSEC + ",  language: en,    true",
        "policy: number,       authing-json: true,   language: en,    true",
        "policy: confirm,      authing-json: true,   channel: answer, true",
        "policy: confirm,      authing-json: true,   channel: message, false",
        "policy: confirm,      authing-json: false,  channel: answer, false",
        "policy: instant,      authing-json: true,   channel: answer, false"
    })
    @ExtendWith(OutputCaptureExtension.class)
    void theStartWarnsOfAQuestionThatNobodyWouldHear(
            String asks, String forwarding, String replies, boolean warns, CapturedOutput log) {
        var file = GOOD.replace("name: Sample website", "name: Sample website\n            " + asks)
                .replace(
                        "message-mode: safe",
                        "message-mode: safe\n            forwarding: { " + forwarding + " }\n            replies: { "
                                + replies + " }");

        start(file + places()).close();

        if (warns) {
            assertThat(log)
                    .contains("Connection official-account: [Sample website] ask something", "连接 official-account");
        } else {
            assertThat(log).doesNotContain("ask something");
        }
    }

    @Test
    void mistakesInThemAreToldWithTheirPlace() {
        var wrong = GOOD.replace("name: Sample website", "name: Sample website\n            policy: strict")
                .replace("message-mode: safe", "message-mode: safe\n            replies: { login: { zh: x } }");

        assertThat(mistakes(wrong))
                .containsExactly("[0].connections[0].replies.login.zh", "[0].applications[0].policy");
    }

    @Test
    void onlyPlaintextModeCanDoWithoutAKey() {
        var without = GOOD.replaceAll("encoding-aes-key: \\w+", "encoding-aes-key: ''");

        assertThat(mistakes(without)).containsExactly("[0].connections[0].encoding-aes-key");
        start(without.replace("message-mode: safe", "message-mode: plaintext")).close();
    }

    @Test
    void aPoolSaysHowLongItsSessionsLive() {
        try (var server =
                start(GOOD.replace("slug: main", "slug: main\n        session-idle: 30m\n        session-life: 2d"))) {
            assertThat(server.getBean(SessionLives.class).of(new PoolId(POOL)))
                    .isEqualTo(new SessionLife(Duration.ofMinutes(30), Duration.ofDays(2)));
        }
    }

    @Test
    void timesOfSessionsThatCannotBeAreToldWithAllElseThatIsWrong() {
        assertThat(mistakes(
                        GOOD.replace("slug: main", "slug: Main\n        session-idle: soon\n        session-life: 3s")))
                .contains("[0].slug", "[0].session-idle", "[0].session-life");
        assertThat(mistakes(
                        GOOD.replace("slug: main", "slug: main\n        session-idle: 3h\n        session-life: 2h")))
                .containsExactly("[0].session-idle");
    }

    @Test
    void theSameIdOrNameTwiceIsAMistake() {
        var second = GOOD.substring(GOOD.indexOf("      - id: 5f0c00000000000000000001"));

        assertThat(mistakes(GOOD + second))
                .containsExactly("[1].id", "[1].slug", "[1].connections[0].id", "[1].applications[0].client-id");
    }

    @Test
    void aServerWithAnotherMasterKeyDoesNotStart() throws IOException {
        start(GOOD).close();
        Files.delete(folder.resolve("master.key"));

        assertThatThrownBy(() -> start(GOOD).close()).isInstanceOf(OtherMasterKeyException.class);
    }

    @Test
    void anIdentifierIsNeverChanged() {
        start(GOOD).close();

        assertThat(mistakes(GOOD.replace("official-account", "renamed")))
                .containsExactly("[0].connections[0].identifier");
    }

    @Test
    void howAConnectionBehavesIsSetTooAndWhatIsWrongInItIsTold() {
        var manners = GOOD.replace(
                "message-mode: safe",
                String.join(
                        "\n            ",
                        "message-mode: safe",
                        "require-mode: true",
                        "login-only: true",
                        "on-leave: end-sessions",
                        "forwarding:",
                        "  authing-json: true",
                        "  secret: whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        try (var server = start(manners)) {
            assertThat(server.getBean(Connections.class).find(new ConnectionId(CONNECTION)))
                    .hasValueSatisfying(connection -> {
                        var set = ((OfficialAccount) connection).manners();
                        assertThat(set.requireMode()).isTrue();
                        assertThat(set.loginOnly()).isTrue();
                        assertThat(set.onLeave()).isEqualTo(OnLeave.END_SESSIONS);
                        assertThat(set.forwarding().authingJson()).isTrue();
                        assertThat(set.forwarding().secret()).isNotNull();
                    });
        }
        assertThat(mistakes(manners.replace("end-sessions", "delete")
                        .replace("login-only: true", "login-only: true\n            association: ask")
                        .replace("whsec_", "")))
                .containsExactly(
                        "[0].connections[0].association",
                        "[0].connections[0].on-leave",
                        "[0].connections[0].forwarding.secret");
    }

    @Test
    void whatAConnectionAsksANewcomerIsSetAndAnApplicationClosesItsRegistration() {
        var asking = GOOD.replace(
                        "message-mode: safe",
                        "message-mode: safe\n            association: ask-binding\n"
                                + "            association-methods: [ email-code, username-password ]")
                .replace(" redirect-uris:", " registration: closed\n            redirect-uris:");
        try (var server = start(asking)) {
            assertThat(server.getBean(Connections.class).find(new ConnectionId(CONNECTION)))
                    .hasValueSatisfying(connection -> assertThat(connection.association())
                            .isEqualTo(new Association.AskBinding(
                                    Set.of(BindingProof.EMAIL_CODE, BindingProof.USERNAME_PASSWORD))));
        }
        assertThat(mistakes(asking.replace("email-code", "e-mail").replace("closed", "shut")))
                .containsExactly("[0].connections[0].association-methods", "[0].applications[0].registration");
        assertThat(mistakes(asking.replace("ask-binding", "field-matching")))
                .as("an account that is followed tells nothing to match by")
                .containsExactly("[0].connections[0].association");
    }

    @Test
    void aReplacedTokenStaysGoodBesideTheNewOne() {
        start(GOOD).close();
        start(GOOD.replace("SomeToken123", "OtherToken")).close();

        try (var server = start(GOOD.replace("SomeToken123", "OtherToken"))) {
            assertThat(server.getBean(Connections.class).find(new ConnectionId(CONNECTION)))
                    .hasValueSatisfying(connection -> {
                        var former = ((OfficialAccount) connection).former();
                        assertThat(former.token())
                                .isNotNull()
                                .satisfies(token ->
                                        assertThat(token.secret().reveal()).isEqualTo("SomeToken123"));
                        assertThat(former.key()).isNull();
                    });
        }
    }

    @Test
    void theAppIdThatPeopleAreKnownByIsNotChanged() {
        var changed = GOOD.replace("wx0123456789abcdef", "wxfedcba9876543210");
        start(GOOD).close();
        start(changed).close();
        try (var server = start(changed)) {
            var pool = new PoolId(POOL);
            var user = TestUsers.user(pool);
            var users = server.getBean(Users.class);
            users.add(user);
            users.add(TestUsers.identity(user, new AppId("wxfedcba9876543210"), TestUsers.openId(), null));
        }

        assertThat(mistakes(GOOD.replace("token: SomeToken123", "token: x")))
                .containsExactly("[0].connections[0].token", "[0].connections[0].app-id");
        assertThat(refusal(GOOD).mistakes().getFirst().text().en()).contains("none of them could log in");
    }

    @Test
    void nothingMovesToAnotherPool() {
        start(GOOD).close();
        var moved = GOOD.replace(POOL, "5f0c0000000000000000000a").replace("slug: main", "slug: other");

        assertThat(mistakes(moved)).containsExactly("[0].connections[0].id", "[0].applications[0].client-id");
    }

    @Test
    void aSlugOfAnotherPoolIsNotTakenAway() {
        start(GOOD).close();
        var other = """
                saoma:
                  setup:
                    pools:
                      - { id: 5f0c0000000000000000000a, slug: main, name: Another }
                """;

        assertThat(mistakes(other)).containsExactly("[0].slug");
    }

    @Test
    void anApplicationCannotShowAConnectionThatTheFileNoLongerNames() {
        start(GOOD).close();
        var lines = GOOD.substring(0, GOOD.indexOf("        connections:\n"));
        var applications = GOOD.substring(GOOD.indexOf("        applications:\n"));

        assertThat(mistakes(lines + applications)).containsExactly("[0].applications[0].connections[0]");
    }

    @Test
    void whatTheFileNoLongerNamesIsSwitchedOffUntilItIsBack() {
        var file = withRoutes("""
                        - { name: first, target: "https://shop.example/1", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,
                            answers: true }
                        - { name: second, target: "https://shop.example/2", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw }
                        - { name: third, target: "https://shop.example/3", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw }
                """.indent(8))
                .replace("message-mode: safe", "message-mode: safe\n            replies: { channel: message }");
        var fewer = withRoutes("""
                        - { name: third, target: "https://shop.example/3", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw,
                            answers: true }
                """.indent(8));
        for (var round = 0; round < 2; round++) {
            try (var server = start(file)) {
                assertThat(routes(server)).containsExactly("0 first on", "1 second on", "2 third on");
                assertThat(server.getBean(RepliesStore.class).find(new ConnectionId(CONNECTION)))
                        .hasValueSatisfying(
                                replies -> assertThat(replies.channel()).isEqualTo(Channel.MESSAGE));
            }
            try (var server = start(fewer)) {
                assertThat(routes(server)).containsExactly("0 third on", "1 first off", "2 second off");
                assertThat(server.getBean(RepliesStore.class).find(new ConnectionId(CONNECTION)))
                        .isEmpty();
            }
        }
        try (var server = start("saoma: {}\n")) {
            assertThat(routes(server)).first().isEqualTo("0 third on");
            assertThat(server.getBean(Applications.class).find(new PoolId(POOL), new ClientId(APPLICATION)))
                    .isPresent();
        }
    }

    @Test
    void whatWasNotMadeByTheFileIsNotSwitchedOffByIt() {
        try (var server = start(withRoutes("""
                        - { name: first, target: "https://shop.example/1", secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw }
                """.indent(8)) + API_CLIENT)) {
            var jdbc = server.getBean(JdbcClient.class);
            for (var table : List.of("connection", "route", "application", "api_client")) {
                assertThat(jdbc.sql("update " + table + " set made_by_file = false")
                                .update())
                        .isOne();
            }
        }
        try (var server = start(GOOD.substring(0, GOOD.indexOf("        connections:\n")))) {
            var pool = new PoolId(POOL);
            assertThat(server.getBean(Connections.class).find(pool, "official-account"))
                    .isPresent();
            assertThat(routes(server)).containsExactly("0 first on");
            assertThat(server.getBean(Applications.class).find(pool, new ClientId(APPLICATION)))
                    .isPresent();
            assertThat(server.getBean(ApiClients.class).find(pool, PROGRAM)).isPresent();
        }
    }

    @Test
    void theIdAndIdentifierOfWhatIsSwitchedOffStayTaken() {
        start(GOOD + API_CLIENT).close();
        start(GOOD.substring(0, GOOD.indexOf("        connections:\n"))).close();

        assertThat(mistakes(GOOD.replace(CONNECTION, "5f0c00000000000000000009")))
                .containsExactly("[0].connections[0].identifier");
        assertThat(mistakes(GOOD.substring(0, GOOD.indexOf("        applications:\n"))
                        + API_CLIENT.replace(PROGRAM.value(), APPLICATION)))
                .containsExactly("[0].api-clients[0].client-id");
        start(GOOD + API_CLIENT).close();
    }

    private static List<String> routes(ConfigurableApplicationContext server) {
        return server.getBean(Routes.class).of(new ConnectionId(CONNECTION)).stream()
                .map(route -> route.position() + " " + route.name() + (route.active() ? " on" : " off"))
                .toList();
    }

    @Test
    void aProgramMayUseTheApiAfterTheStartAndNoMoreWhenItsScopesAreTakenAway() {
        try (var server = start(GOOD + API_CLIENT)) {
            assertThat(server.getBean(ApiClients.class).find(new PoolId(POOL), PROGRAM))
                    .hasValueSatisfying(client -> {
                        assertThat(client.secret().matches(SECRET)).isTrue();
                        assertThat(client.scopes())
                                .containsExactlyInAnyOrder(ApiScope.CONNECTIONS_READ, ApiScope.DOCTOR_RUN);
                    });
        }

        try (var server = start(GOOD + API_CLIENT.replaceAll("scopes: .*", "scopes: []"))) {
            assertThat(server.getBean(ApiClients.class).find(new PoolId(POOL), PROGRAM))
                    .hasValueSatisfying(client -> assertThat(client.scopes()).isEmpty());
        }
    }

    @Test
    void allMistakesOfAProgramAreTold() {
        var wrong = GOOD
                + API_CLIENT
                        .replace("5f0c00000000000000000004", "program")
                        .replace("A program", "")
                        .replace(SECRET, "short")
                        .replace("doctor:run", "everything");

        assertThat(mistakes(wrong))
                .containsExactly(
                        "[0].api-clients[0].client-id",
                        "[0].api-clients[0].name",
                        "[0].api-clients[0].client-secret",
                        "[0].api-clients[0].scopes");
    }

    @Test
    void aProgramHasAnIdOfItsOwn() {
        var asTheApplication = API_CLIENT.replace("5f0c00000000000000000004", APPLICATION);

        assertThat(mistakes(GOOD + asTheApplication)).containsExactly("[0].api-clients[0].client-id");
        start(GOOD).close();
        assertThat(mistakes(GOOD.substring(0, GOOD.indexOf("        applications:")) + asTheApplication))
                .containsExactly("[0].api-clients[0].client-id");
    }

    @Test
    void anApplicationDoesNotTakeTheIdOfAProgram() {
        start(GOOD + API_CLIENT).close();

        assertThat(mistakes(GOOD.replace(APPLICATION, PROGRAM.value())))
                .containsExactly("[0].applications[0].client-id");
    }

    @Test
    void aProgramWithoutASecretIsSetUpWithItsRules() {
        var app = GOOD.replace(
                "client-secret: " + SECRET,
                "kind: single-page\n            access-token-format: opaque\n            token-algorithm: ES256"
                        + "\n            origins: [ \"https://shop.example\" ]"
                        + "\n            id-token-life: 5m"
                        + "\n            back-channel-logout-uri: https://shop.example/out");
        try (var server = start(app)) {
            var saved = server.getBean(Applications.class)
                    .find(new PoolId(POOL), new ClientId(APPLICATION))
                    .orElseThrow();
            assertThat(saved.secret()).isEmpty();
            assertThat(saved.rules())
                    .isEqualTo(new ClientRules(
                            ClientKind.SINGLE_PAGE,
                            true,
                            false,
                            false,
                            AccessTokenFormat.OPAQUE,
                            TokenAlgorithm.ES256,
                            false,
                            List.of("https://shop.example"),
                            new TokenLives(Optional.empty(), Optional.of(Duration.ofMinutes(5)), Optional.empty()),
                            Optional.of("https://shop.example/out")));
        }
    }

    @Test
    void aNameThatNoSettingHasIsToldWithThoseThatThereAre() {
        var typos = GOOD.replace(" redirect-uris:", " polcy: number\n            redirect-uris:");

        var mistakes = refusal(typos).mistakes();

        assertThat(mistakes)
                .extracting(mistake -> mistake.where())
                .containsExactly("saoma.setup.pools[0].applications[0].polcy");
        assertThat(mistakes.getFirst().text().en()).contains("policy, ");
    }

    @Test
    void theSameNameInAnotherSpellingIsKnown() {
        start(GOOD.replace("client-secret:", "clientSecret:")).close();
    }

    @Test
    void theSafeModeIsTheModeWhereNoneIsWritten() {
        try (var server = start(GOOD.replace("                        message-mode: safe\n", ""))) {
            assertThat(server.getBean(Connections.class).find(new ConnectionId(CONNECTION)))
                    .hasValueSatisfying(connection ->
                            assertThat(((OfficialAccount) connection).mode()).isEqualTo(MessageMode.SAFE));
        }
    }

    @Test
    void anUnusualPlaceCannotBeToldWithoutADatabaseOfPlaces() {
        assertThat(mistakes(
                        GOOD.replace("name: Sample website", "name: Sample website\n            raise-unusual: true")))
                .containsExactly("[0].applications[0].raise-unusual");
    }

    @Test
    void wrongRulesOfAnApplicationAreToldAllAtOnce() {
        var wrong = GOOD.replace(
                " redirect-uris:",
                " kind: native\n            require-pkce: false\n            access-token-format: xml"
                        + "\n            token-algorithm: none\n            origins: [ \"https://shop.example/\" ]"
                        + "\n            access-token-life: 1s"
                        + "\n            back-channel-logout-uri: http://shop.example/out\n            redirect-uris:");

        assertThat(mistakes(wrong))
                .containsExactlyInAnyOrder(
                        "[0].applications[0].require-pkce",
                        "[0].applications[0].access-token-format",
                        "[0].applications[0].token-algorithm",
                        "[0].applications[0].origins[0]",
                        "[0].applications[0].access-token-life",
                        "[0].applications[0].back-channel-logout-uri",
                        "[0].applications[0].client-secret");
    }

    @Test
    void aProgramStaysInItsPool() {
        start(GOOD + API_CLIENT).close();
        var other = """
                saoma:
                  setup:
                    pools:
                      - id: 5f0c0000000000000000000a
                        slug: other
                        name: Another
                """;

        assertThat(mistakes(other + API_CLIENT)).containsExactly("[0].api-clients[0].client-id");
    }

    private static String withProgram(String settings) {
        var program = """
                  - id: 5f0c00000000000000000005
                    type: mini-program
                    identifier: mini-program
                    display-name: Demo mini program
                """.indent(8) + settings.indent(12);
        return GOOD.replace("        applications:\n", program + "        applications:\n")
                .replace("connections: [ official-account ]", "connections: [ official-account, mini-program ]");
    }

    private static final String OWN = """
            private-deployment: true
            app-id: wxfedcba9876543210
            app-secret: 0123456789abcdef0123456789abcdef
            """;

    @Test
    void aMiniProgramOfThePoolsOwnIsThereAfterTheStart() {
        var file = withProgram(OWN + "env-version: trial\nask-phone-again-after: 180d\n");
        try (var server = start(file)) {
            assertThat(server.getBean(Connections.class).find(new PoolId(POOL), "mini-program"))
                    .get()
                    .isInstanceOfSatisfying(MiniProgram.class, program -> {
                        assertThat(program.ownership()).isEqualTo(MiniProgram.Ownership.PRIVATE);
                        assertThat(program.page())
                                .isEqualTo(new MiniProgram.CodePage(
                                        "pages/login/index", false, MiniProgram.Version.TRIAL));
                        assertThat(program.phone().again()).isEqualTo(Duration.ofDays(180));
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; [ mini-program ]; true",
                "number; [ official-account, mini-program ]; false",
                "confirm; [ mini-program ]; false"
            })
    @ExtendWith(OutputCaptureExtension.class)
    void theStartWarnsOfAWebsiteThatOnlyHasMiniProgramsAndWantsANumberSentBack(
            String policy, String connections, boolean warns, CapturedOutput log) {
        var file = withProgram(OWN)
                .replace("name: Sample website", "name: Sample website\n            policy: " + policy)
                .replace("connections: [ official-account, mini-program ]", "connections: " + connections);

        start(file).close();

        if (warns) {
            assertThat(log).contains("Application Sample website: with policy number", "应用 Sample website");
        } else {
            assertThat(log).doesNotContain("with policy number");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theStartWarnsOfAnAccountThatAsksForANumberThatNobodyWouldHear(CapturedOutput log) {
        start(GOOD.replace(
                                "message-mode: safe",
                                "message-mode: safe\n            association: ask-binding\n"
                                        + "            forwarding: { authing-json: true }")
                        + places())
                .close();

        assertThat(log).contains("Connection official-account: [Sample website] ask something");
    }

    @Test
    void withoutOneOfItsOwnAPoolUsesTheInstallationsMiniProgram() {
        assertThat(mistakes(withProgram(""))).containsExactly("[0].connections[1].private-deployment");

        var shared = """
                  wechat:
                    mini-program:
                      app-id: wx0000111122223333
                      app-secret: 0123456789abcdef0123456789abcdee
                  setup:
                """;
        try (var server = start(withProgram("").replace("  setup:\n", shared))) {
            assertThat(server.getBean(Connections.class).find(new PoolId(POOL), "mini-program"))
                    .hasValueSatisfying(program -> {
                        assertThat(program.appId().value()).isEqualTo("wx0000111122223333");
                        assertThat(program.appSecret().reveal()).endsWith("dee");
                    });
        }
    }

    @Test
    void whatIsWrongWithAMiniProgramIsToldAtOnce() {
        assertThat(mistakes(withProgram("""
                private-deployment: maybe
                page: /pages/login?x=1
                check-path: perhaps
                env-version: beta
                ask-phone-again-after: never
                callback-url: javascript:alert(1)
                logo: /nowhere/logo.svg
                token: SomeToken123
                association: field-matching
                """)))
                .containsExactlyInAnyOrder(
                        "[0].connections[1].token",
                        "[0].connections[1].logo",
                        "[0].connections[1].callback-url",
                        "[0].connections[1].private-deployment",
                        "[0].connections[1].private-deployment",
                        "[0].connections[1].page",
                        "[0].connections[1].env-version",
                        "[0].connections[1].check-path",
                        "[0].connections[1].ask-phone-again-after");
    }

    @Test
    void aConnectionKeepsItsType() {
        start(GOOD).close();
        var other = GOOD.replace(
                        "identifier: official-account", "type: mini-program\n            identifier: official-account")
                .replaceAll("(?m)^ *(token|original-id|encoding-aes-key|message-mode):.*\n", "")
                .replace("display-name:", "private-deployment: true\n            display-name:");

        assertThat(mistakes(other)).contains("[0].connections[0].type");
    }
}
