package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The website in Node, by `openid-client` as it comes from npm, set up as `docs/clients/node.md` says.
@SharedSaoma
final class NodeClientIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    @TempDir
    private Path folder;

    NodeClientIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void aVisitorIsLoggedInByAPushedRequestAndRefreshesAndLogsOut() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = loggedIn("visitor of Node");
            Page page = visitor.page();
            assertThat(page.locator("#token")).containsText("bearer");

            refreshesTwice(page);
            page.locator("#logout").click();
            page.locator("#login").click();

            visitor.seesLoginPage("waiting");
        }
    }

    @Test
    void tokensAreBoundToAKeyOfTheWebsite() {
        try (Program _ = website(Map.of("DPOP", "yes"))) {
            Page page = loggedIn("visitor with a key").page();

            assertThat(page.locator("#token")).containsText("dpop");
            refreshesTwice(page);
        }
    }

    @Test
    void whoLogsOutElsewhereIsLoggedOutHereToo() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = loggedIn("visitor of two websites");
            visitor.opensTheWebsite();
            visitor.pressesLogIn();
            visitor.seesThatTheyAreLoggedIn();

            visitor.logsOut();

            Page page = visitor.page();
            Patience.until("the website in Node hears of the logout", () -> {
                page.navigate(ClientPage.NODE.address());
                return page.locator("#login").isVisible();
            });
        }
    }

    private Visitor loggedIn(String name) {
        Visitor visitor = browsers.visitor(saoma);
        visitor.page().navigate(ClientPage.NODE.address());
        visitor.page().locator("#login").click();
        phone.scanAndFollow(phone.newPerson(name), visitor.codeOnScreen());
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        return visitor;
    }

    private static void refreshesTwice(Page page) {
        for (String times : new String[] {"1", "2"}) {
            page.locator("#refresh").click();
            assertThat(page.locator("#refreshes")).hasText(times);
        }
    }

    private Program website(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ISSUER", saoma.addresses().issuer());
        environment.put("CLIENT_ID", ClientPage.NODE.registered("client-id"));
        environment.put("CLIENT_SECRET", ClientPage.NODE.registered("client-secret"));
        environment.put("PORT", Integer.toString(ClientPage.NODE.port()));
        return NodeProgram.start("node", "server.js", folder, ClientPage.NODE.port(), environment);
    }
}
