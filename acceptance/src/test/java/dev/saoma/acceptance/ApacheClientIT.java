package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A static page behind Debian's Apache with `mod_auth_openidc`, set up as `docs/clients/apache.md` says.
@SharedSaoma
final class ApacheClientIT {

    private static final ClientPage APACHE = ClientPage.APACHE;

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    @TempDir
    private Path folder;

    ApacheClientIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void whoScansSeesThePageAndIsKnownByTheirSubjectUntilTheyLogOut() throws IOException {
        try (Program _ = Apache.start(folder, APACHE.port(), APACHE.block("apache", saoma))) {
            Visitor visitor = browsers.visitor(saoma);
            Page page = visitor.page();
            page.navigate(APACHE.address() + "/");
            assertThat(page.locator("#open")).isVisible();

            page.navigate(APACHE.address() + "/private/");
            phone.scanAndFollow(phone.newPerson("member"), visitor.codeOnScreen());
            assertThat(page.locator("#private")).isVisible();
            assertThat(Files.readString(folder.resolve("access.log"))).containsPattern("(?m)^[0-9a-f]{24} /private/");

            page.navigate(APACHE.address() + "/private/callback?logout="
                    + URLEncoder.encode(APACHE.address() + "/", StandardCharsets.UTF_8));
            assertThat(page.locator("#open")).isVisible();
            page.navigate(APACHE.address() + "/private/");
            visitor.seesLoginPage("waiting");
        }
    }
}
