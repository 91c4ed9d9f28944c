package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Pools and the installation: what they are told of, kept and deleted.
interface PoolStories extends Console {

    @Test
    @Order(2)
    default void aPoolIsMadeDeletedAndKept() {
        Page page = signedIn(Look.DESKTOP);
        choose(page, "User pool", "New user pool");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("People of the shop");
        page.getByLabel("Name in addresses").fill("shop");
        axe().findsNoBarrier(page, "create-pool");
        page.locator(".ant-modal .ant-btn-primary").click();
        page.waitForURL("**/pools/shop");

        page.navigate(saoma().addresses().console() + "pools/shop/settings");
        press(page, "Delete user pool");
        page.getByLabel("The name").fill("shop");
        page.locator(".ant-modal .ant-btn-dangerous").click();
        Locator end = page.getByText(Pattern.compile("^This user pool will be deleted on"));
        assertThat(end).isVisible();
        axe().findsNoBarrier(page, "leaving-pool");

        press(page, "Keep it");
        assertThat(end).isHidden();
    }

    @Test
    @Order(2)
    default void aWebhookIsMadeTestedAndHearsOfALogin() throws IOException {
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        shop.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        shop.start();
        try {
            Page page = signedIn(Look.DESKTOP);
            page.navigate(address("/webhooks"));
            press(page, "Create webhook");
            page.getByLabel("Address")
                    .fill("http://127.0.0.1:" + shop.getAddress().getPort() + "/hook");
            page.getByLabel("Logged in").check();
            press(page, "Create");
            assertThat(page.getByText(Pattern.compile("^whsec_"))).isVisible();

            press(page, "Go on to the webhook");
            press(page, "Send ping");
            assertThat(page.getByText("HTTP 204")).isVisible();

            Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
            Phone phone = saoma().phone();
            phone.scanAndFollow(phone.newPerson("somebody told of"), visitor.codeOnScreen());
            String user = visitor.seesThatTheyAreLoggedIn();
            Locator row = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(user))
                    .filter(new Locator.FilterOptions().setHasText("User created"));
            assertThat(row).containsText("Delivered", new ContainsTextOptions().setTimeout(20_000)); // read every 5 s
            row.getByText("User created").click();
            assertThat(page.getByText("\"type\": \"user.created\"")).isVisible();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();

            page.reload(); // as for whoever is sent the address
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();
            axe().findsNoBarrier(page, "a message of a webhook");
            Pictures.take(page, "console-webhook-message", Look.DESKTOP);
            page.keyboard().press("Escape");
            assertThat(page).hasURL(Pattern.compile("/webhooks/[^/?]+$"));
            page.goForward();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();
            page.goBack();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            Pictures.take(page, "console-webhook", Look.DESKTOP);
        } finally {
            shop.stop(0);
        }
    }

    @Test
    @Order(2)
    default void theTrailIsNarrowedByWhoAndWhenAndTheAddressSaysSo() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("For the trail");
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://trail.example.org/callback");
        press(page, "Create");
        assertThat(page.getByText("The secret is shown this once. Copy it now."))
                .isVisible();

        page.navigate(address("/audit?actor=itself"));
        Locator mine =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("application.created"));
        assertThat(page.locator("tbody tr, .ant-empty").first()).isVisible();
        assertThat(page.locator(".ant-spin-spinning")).hasCount(0);
        assertThat(mine).hasCount(0);
        choose(page, "Who", "Developer " + EMAIL);
        assertThat(mine.first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/audit\\?actor=developer%2F[0-9a-f]{24}$"));

        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2020-01-01T08:00");
        assertThat(page.getByText("Nobody did anything of that kind then.")).isVisible();
        axe().findsNoBarrier(page, "a trail with nothing in it");
        page.reload();
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2020-01-01T08:00");
        press(page, "Show all");
        assertThat(page).hasURL(Pattern.compile("/audit$"));
        assertThat(mine.first()).isVisible();
    }

    @Test
    @Order(2)
    default void aBackupIsDownloadedWhileTheServerRuns() throws IOException {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/system"));
        var download = page.waitForDownload(() -> press(page, "Download backup"));
        assertThat(page.getByText("The backup is in your downloads.")).isVisible();
        try (var zip = new ZipFile(download.path().toFile())) {
            Assertions.assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("saoma.mv.db", "manifest.json");
        }
    }
}
