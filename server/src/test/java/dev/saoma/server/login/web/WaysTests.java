package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestMiniPrograms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ways to log in that a website offers: an official account, a mini program, or both.
@LoginServer
class WaysTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestLogins.Making making;

    @Autowired
    private Connections connections;

    @Autowired
    private TestMiniPrograms weChat;

    private Pool pool;
    private OfficialAccount account;
    private MiniProgram program;
    private Browser browser;

    @BeforeEach
    void makeThem() {
        pool = making.pool("main");
        account = TestConnections.officialAccount(pool.id());
        program = TestConnections.miniProgram(pool.id());
        connections.save(account);
        connections.save(program);
        browser = new Browser(port, "/p/main");
    }

    private String request(LoginPolicy policy, Connection... shown) {
        var ids = Stream.of(shown).map(Connection::id).toList();
        return making.request(pool, making.website(pool, "Corner shop", ids, policy), "zh-CN");
    }

    private String page(String request) {
        return browser.get("/login?request=" + URLEncoder.encode(request, StandardCharsets.UTF_8))
                .body();
    }

    private static List<String> ways(String page) {
        var start = page.indexOf("id=\"page\">") + "id=\"page\">".length();
        var data = JsonMapper.shared().readTree(page.substring(start, page.indexOf("</script>", start)));
        return data.path("ways")
                .valueStream()
                .map(way -> way.path("kind").asString())
                .toList();
    }

    private JsonNode create(String request, String connection) {
        var answer =
                browser.post("/login/scans", "{\"request\":\"" + request + "\",\"connection\":\"" + connection + "\"}");
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void bothAreTabsInTheOrderThatTheWebsiteSets() {
        var page = page(request(LoginPolicy.DEFAULT, program, account));

        assertThat(ways(page)).containsExactly("mini-program", "official-account");
        assertThat(page).contains("role=\"tablist\"", "aria-selected=\"true\"", "aria-selected=\"false\"");
        assertThat(ways(page(request(LoginPolicy.DEFAULT, account, program))))
                .containsExactly("official-account", "mini-program");
    }

    @Test
    void oneWayAloneHasNoTabs() {
        assertThat(page(request(LoginPolicy.DEFAULT, program))).doesNotContain("role=\"tab");
    }

    @Test
    void aCodeIsMadeForTheTabThatIsOpened() {
        var request = request(LoginPolicy.DEFAULT, account, program);
        var drawn = weChat.drawn();
        page(request);
        assertThat(create(request, account.identifier()).has("qr")).isTrue();
        assertThat(weChat.drawn()).isEqualTo(drawn);

        assertThat(create(request, program.identifier()).has("picture")).isTrue();
    }

    @Test
    void thePictureOfACodeIsForItsBrowserAlone() {
        var request = request(LoginPolicy.DEFAULT, program);
        var address =
                create(request, program.identifier()).path("picture").asString().substring("/p/main".length());

        var picture = browser.get(address);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith("code of ");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("private");

        assertThat(new Browser(port, "/p/main").get(address).statusCode()).isEqualTo(404);
        var other = new Browser(port, "/p/main");
        other.post("/login/scans", "{\"request\":\"" + request + "\"}");
        assertThat(other.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theCodeOfAnOfficialAccountHasNoPicture() {
        var id = create(request(LoginPolicy.DEFAULT, account), account.identifier())
                .path("id")
                .asString();

        assertThat(browser.get("/login/scans/" + id + "/code.png").statusCode()).isEqualTo(404);
    }

    @Test
    void aWebsiteThatWantsANumberSentBackOffersNoMiniProgram() {
        var number = new LoginPolicy(Policy.NUMBER, false);

        assertThat(ways(page(request(number, program, account)))).containsExactly("official-account");
        assertThat(create(request(number, program, account), program.identifier())
                        .path("code")
                        .asString())
                .isEqualTo("bad-request");
    }

    @Test
    void aWayThatTheWebsiteDoesNotShowGivesNoCode() {
        assertThat(create(request(LoginPolicy.DEFAULT, account), program.identifier())
                        .path("code")
                        .asString())
                .isEqualTo("bad-request");
    }
}
