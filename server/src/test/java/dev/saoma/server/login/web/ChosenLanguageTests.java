package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a reader chose by the links of a page is remembered for the pages after it.
@LoginServer
class ChosenLanguageTests {

    private static final String[] CHINESE = {"Accept-Language", "zh-CN"};

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    private Browser browser;

    @BeforeEach
    void aPool() {
        making.pool("main");
        browser = new Browser(port, "/p/main");
    }

    private HttpResponse<String> opens(String path) {
        return browser.get(path, CHINESE);
    }

    @Test
    void theNextPageSpeaksWhatWasChosenOnTheOneBefore() {
        assertThat(opens("/account").body()).contains("<html lang=\"zh-CN\">");

        opens("/account?lang=en");

        assertThat(opens("/account").body()).contains("<html lang=\"en\">");
        assertThat(opens("/login").body()).contains("<html lang=\"en\">");
        opens("/login?lang=zh-CN");
        assertThat(opens("/account").body()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void theAnswerToAFormSpeaksItToo() {
        opens("/account?lang=en");

        var answer = browser.post("/account/erase", "", "Sec-Fetch-Site", "cross-site", "Accept-Language", "zh-CN");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<html lang=\"en\">").doesNotContain("class=\"languages\"");
    }

    @Test
    void theWebsitesWishCountsMore() {
        var pool = making.pool("main");
        opens("/account?lang=en");

        var wished = making.request(pool, making.website(pool, "Corner shop"), "zh-CN");

        assertThat(opens("/login?request=" + wished).body()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void nothingIsKeptOfAChoiceThatTheBrowserMakesAnyway() {
        assertThat(opens("/account?lang=zh-CN").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(opens("/account?lang=fr").headers().firstValue("Set-Cookie")).isEmpty();
    }
}
