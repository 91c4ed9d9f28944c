package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.press;
import static dev.saoma.acceptance.Console.typesTheName;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Pools and the installation: what they are told of, kept and deleted.
interface PoolStories extends Console {

    @Test
    @Order(2)
    default void aPoolIsMadeRenamedItsLifetimesHoldAndDeletedItLetsNobodyInUntilItIsKept() {
        Page page = signedIn(Look.DESKTOP);
        choose(page, "User pool", "New user pool");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("People of the shop");
        page.getByLabel("Name in addresses").fill("shop");
        hasNoBarrier(page, "create-pool");
        page.locator(".ant-modal .ant-btn-primary").click();
        page.waitForURL("**/pools/shop");

        page.navigate(saoma().addresses().console() + "pools/shop/settings");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("People of the corner shop");
        page.getByLabel("Logged in without use, hours").fill("0");
        page.getByLabel("Logged in at most, hours").fill("2");
        page.getByText("Merge them at once").click();
        press(page, "Save");
        assertThat(page.getByText("From a minute to 365 days.")).isVisible();
        hasNoBarrier(page, "a lifetime that is too short");
        page.getByLabel("Logged in without use, hours").fill("0.5");
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();
        assertThat(page.locator("nav .ant-select").first()).containsText("People of the corner shop");
        page.reload();
        assertThat(page.getByLabel("Logged in without use, hours")).hasValue("0.5");
        assertThat(page.getByLabel("Merge them at once")).isChecked();
        Pictures.take(page, "console-pool-set", Look.DESKTOP);

        Shop shop = setUp(page);
        Page visitor = browsers().visitor(saoma()).page();
        Visitor customer = new Visitor(visitor, saoma().addresses(), shop.phone());
        customer.opensTheLoginPage(shop.loginAddress());
        String code = customer.codeOnScreen();
        customer.comesBackAfter(() -> shop.phone().scanAndFollow(shop.phone().newPerson("a customer"), code));
        String user = Console.asks(page, "GET", shop.path() + "/users", null)
                .at("/items/0/id")
                .asString();
        JsonNode session = Console.asks(page, "GET", shop.path() + "/users/" + user + "/sessions", null)
                .at("/items/0");
        Assertions.assertThat(between(session, "seenAt", "idleUntil")).isEqualTo(Duration.ofMinutes(30));
        Assertions.assertThat(between(session, "loggedInAt", "endsAt")).isEqualTo(Duration.ofHours(2));

        press(page, "Delete user pool");
        typesTheName(page, "main", "shop");
        Locator end = page.getByText(Pattern.compile("^This user pool will be deleted on"));
        assertThat(end).isVisible();
        hasNoBarrier(page, "leaving-pool");
        visitor.navigate(shop.address() + "/account");
        for (Look look : Look.values()) {
            Page somebody = browsers().visitor(saoma(), look).page();
            somebody.navigate(shop.address() + "/account");
            axe().findsNoBarrier(somebody, "a pool that is leaving " + look);
            Pictures.take(somebody, "pool-leaving", look);
        }

        press(page, "Keep it");
        assertThat(end).isHidden();
        visitor.reload();
        assertThat(visitor.locator("main")).hasAttribute("data-page", "overview");
    }

    /// A pool in which people can log in.
    record Shop(String path, String address, String loginAddress, Phone phone) {}

    /// Gives the pool a connection, and an application that offers it.
    private Shop setUp(Page page) {
        String id = Console.asks(page, "GET", "/pools", null)
                .path("items")
                .valueStream()
                .filter(one -> one.path("slug").asString().equals("shop"))
                .findAny()
                .orElseThrow()
                .path("id")
                .asString();
        String path = "/pools/" + id;
        OwnAccount account = connects(page, id, saoma().addresses().connectionIdentifier(), "Account of the shop");
        JsonNode pool = Console.asks(page, "GET", path, null);
        return new Shop(
                path,
                pool.path("address").asString(),
                Console.loginAddress(
                        pool.path("issuer").asString(),
                        Console.makesApplication(
                                page, id, "The shop", saoma().addresses().connectionIdentifier())),
                account.phone());
    }

    private static Duration between(JsonNode session, String from, String until) {
        return Duration.between(
                Instant.parse(session.path(from).asString()),
                Instant.parse(session.path(until).asString()));
    }

    @Test
    @Order(2)
    default void aWebhookIsMadeTestedHearsOfALoginIsToldAgainWhatItIsAskedToAndHadBackAfterASlip() throws IOException {
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        AtomicInteger answer = new AtomicInteger(500);
        List<String> heard = new CopyOnWriteArrayList<>();
        shop.createContext("/", exchange -> {
            heard.add(Webhook.of(exchange.getRequestHeaders()).id());
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        shop.start();
        try {
            Page page = signedIn(Look.DESKTOP);
            page.navigate(address("/webhooks"));
            press(page, "Create webhook");
            page.getByLabel("Name").fill("Cashier of the shop");
            page.getByLabel("Address").fill("https://10.0.0.1/hook");
            Locator notPublic = page.getByText("This address is not on the public internet.");
            assertThat(notPublic).isVisible();
            page.getByLabel("Address")
                    .fill("http://127.0.0.1:" + shop.getAddress().getPort() + "/hook");
            assertThat(notPublic).isHidden();
            page.getByLabel("Logged in").check();
            press(page, "Create");
            assertThat(page.getByText(Pattern.compile("^whsec_"))).isVisible();

            press(page, "Go on to the webhook");
            press(page, "Send ping");
            assertThat(page.getByText("HTTP 500")).isVisible();
            assertThat(page.getByLabel("Not heard")).isVisible();
            hasNoBarrier(page, "a webhook that is not heard");
            Pictures.take(page, "console-webhook-ping", Look.DESKTOP);
            answer.set(204);
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

            String message = page.url().replaceAll(".*[?&]message=", "");
            page.reload(); // as for whoever is sent the address
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();
            hasNoBarrier(page, "a message of a webhook");
            Pictures.take(page, "console-webhook-message", Look.DESKTOP);
            page.keyboard().press("Escape");
            assertThat(page).hasURL(Pattern.compile("/webhooks/[^/?]+$"));
            page.goForward();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();
            page.goBack();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            Pictures.take(page, "console-webhook", Look.DESKTOP);

            row.getByText("Send again").click();
            assertThat(page.getByText("On their way: 1")).isVisible();
            Patience.until(
                    "the shop is told of it again",
                    () -> heard.stream().filter(message::equals).count() == 2);
            Locator inTheList =
                    page.locator("tbody a[href='" + URI.create(page.url()).getPath() + "']");
            press(page, "Delete webhook");
            typesTheName(page, "127.0.0.1", "Cashier of the shop");
            page.locator("summary").click();
            assertThat(inTheList).hasCount(0);
            hasNoBarrier(page, "a webhook that was deleted");
            press(page, "Restore Cashier of the shop");
            assertThat(inTheList).isVisible();
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
        hasNoBarrier(page, "a trail with nothing in it");
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
