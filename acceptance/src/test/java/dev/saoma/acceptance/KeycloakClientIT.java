package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keycloak with Saoma as its identity provider, set up as `docs/clients/keycloak.md` says, and a website of
/// Keycloak's.
@SharedSaoma
final class KeycloakClientIT {

    private static final ClientPage KEYCLOAK = ClientPage.KEYCLOAK;

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    @TempDir
    private Path folder;

    KeycloakClientIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void whoScansIsAUserOfKeycloaksTheSameEachTimeAndLogsOutInBothDirections() throws IOException {
        try (Program _ = Keycloak.start(folder, KEYCLOAK.port(), KEYCLOAK.block("json", saoma));
                Program _ = websiteOfKeycloaks()) {
            Phone.Person person = phone.newPerson("user of Keycloak");
            Visitor visitor = browsers.visitor(saoma);
            Page page = visitor.page();
            String user = logsIn(visitor, person);

            page.locator("#logout").click();
            assertThat(page.locator("#login")).isVisible();
            assertThat(logsIn(visitor, person)).isEqualTo(user);

            assertThat(visitor.hasToScanAgain()).isFalse();
            visitor.logsOut();
            // Not by looking again and again: each look logs in there, and one that meets the logout may undo it.
            Patience.until(
                    "Keycloak is told of the logout",
                    () -> saoma.operator().hasToldOfLogouts(KEYCLOAK.registered("client-id")));
            page.navigate(ClientPage.NODE.address() + "/login");
            assertThat(page.locator("#social-saoma")).isVisible();
        }
    }

    /// From the website to Keycloak's page, from there to Saoma's, and back to both without a form in between.
    private String logsIn(Visitor visitor, Phone.Person person) {
        Page page = visitor.page();
        page.navigate(ClientPage.NODE.address());
        page.locator("#login").click();
        page.locator("#social-saoma").click();
        phone.scanAndFollow(person, visitor.codeOnScreen());
        String user = visitor.seesThatTheyAreLoggedIn();
        assertThat(page.url()).startsWith(ClientPage.NODE.address());
        return user;
    }

    private Program websiteOfKeycloaks() throws IOException {
        return NodeProgram.start(
                "node",
                "server.js",
                Files.createDirectories(folder.resolve("website")),
                ClientPage.NODE.port(),
                Map.of(
                        "ISSUER",
                        KEYCLOAK.address() + "/realms/shop",
                        "CLIENT_ID",
                        "shop",
                        "CLIENT_SECRET",
                        "a-secret-between-keycloak-and-the-shop",
                        "SCOPE",
                        "openid profile",
                        "PORT",
                        Integer.toString(ClientPage.NODE.port())));
    }
}
