package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A developer comes by the link in the log, and sees in the console what WeChat sends. The first story makes the
/// account that the others sign in with.
@ExtendWith(WithSaoma.class)
@TestMethodOrder(OrderAnnotation.class)
final class ConsoleIT {

    private static final String EMAIL = "developer@example.org";
    private static final String PASSWORD = "eleven blue kettles";
    private static final Map<String, String> PAGES = pages();

    private static SaomaUnderTest saoma;

    private final Browsers browsers;
    private final Axe axe = new Axe();

    ConsoleIT(Browsers browsers) {
        this.browsers = browsers;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "");
        pages.put("connections", "/connections");
        pages.put("choose", "/connections/new");
        pages.put("choose-mode", "/connections/new/wechat");
        pages.put("create", "/connections/new/official-account");
        pages.put("settings", "/connections/official-account");
        pages.put("mode", "/connections/official-account/mode");
        pages.put("doctor", "/connections/official-account/doctor");
        pages.put("journal", "/connections/official-account/journal");
        pages.put("routes", "/connections/official-account/routes");
        pages.put("quotas", "/connections/official-account/quotas");
        pages.put("applications", "/applications");
        pages.put("new-application", "/applications/new");
        pages.put("login-page", "/login-page");
        pages.put("users", "/users");
        pages.put("audit", "/audit");
        pages.put("keys", "/keys");
        pages.put("webhooks", "/webhooks");
        pages.put("new-webhook", "/webhooks/new");
        pages.put("system", "/system");
        pages.put("create-program", "/connections/new/mini-program");
        pages.put("program", "/connections/mini-program/settings");
        pages.put("applications-of", "/connections/official-account/applications");
        pages.put("identities", "/connections/official-account/identities");
        pages.put("replies", "/connections/official-account/replies");
        pages.put("users-twice", "/users/twice");
        pages.put("import", "/users/import");
        pages.put("developers", "/developers");
        pages.put("pool", "/settings");
        pages.put("overview", "/overview");
        pages.put("nowhere", "/nowhere");
        return pages;
    }

    @BeforeAll
    static void saomaWithNobodyInIt() {
        saoma = SaomaUnderTest.start("console");
    }

    @AfterAll
    static void ends() {
        saoma.close();
    }

    @Test
    @Order(1)
    void fromTheLinkInTheLogToAPushInTheLiveJournal() {
        Page page = browsers.visitor(saoma).page();
        page.navigate(saoma.addresses().firstAccount());
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The password once more").fill(PASSWORD);
        press(page, "Make the account");
        heading(page, "Getting started").waitFor();
        assertThat(page.getByText("4 of 6")).isVisible();

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Demo official account"))
                .click();
        assertThat(page.getByText(Pattern.compile("^Verified "))).isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Journal").setExact(true))
                .click();
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        Phone phone = saoma.phone();
        phone.follow(phone.newPerson("somebody new"));
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("event/subscribe"));
        assertThat(row).isVisible();
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Step by step")).isVisible();
    }

    @Test
    @Order(2)
    void theLinkIsSpentAndAWrongPasswordIsRefused() {
        Page page = browsers.visitor(saoma).page();
        page.navigate(saoma.addresses().firstAccount());
        assertThat(page.getByText("link-spent")).isVisible();

        press(page, "Sign in");
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Password").fill("not the password");
        press(page, "Sign in");
        assertThat(page.getByText("sign-in-refused")).isVisible();
    }

    @Test
    @Order(2)
    void aConnectionIsMadeByTheForm() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/connections"));
        press(page, "Create social connection");
        press(page, "Add");
        heading(page, "Choose how people log in").waitFor();
        press(page, "Add");
        page.getByLabel("Identifier").fill("second");
        press(page, "Create");
        assertThat(page.getByText("A display name is needed, of at most 100 characters."))
                .isVisible();

        page.getByLabel("Display name").fill("The second account");
        page.getByLabel("AppID").fill("wx00000000000000aa");
        page.getByLabel("AppSecret").fill("0123456789abcdef0123456789abcdef");
        press(page, "Generate Token and key");
        assertThat(page.getByLabel("EncodingAESKey", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("[0-9A-Za-z]{43}"));
        press(page, "Create");
        heading(page, "The second account").waitFor();
        assertThat(page.getByText("Waiting for WeChat's check …")).isVisible();

        link(page, "Server mode");
        page.getByText("Mode 2: WeChat calls your server").click();
        press(page, "Make a secret");
        assertThat(page.getByText("The secret is shown this once, here and below. Copy it now."))
                .isVisible();
        axe.findsNoBarrier(page, "a forwarder's configuration");
    }

    @Test
    @Order(2)
    void aBrandIsSeenBesideTheFormAndThenOnTheLoginPage() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/login-page"));
        FrameLocator preview = page.frameLocator("iframe");
        assertThat(preview.getByRole(AriaRole.IMG)).isVisible();

        page.getByLabel("Accent", new Page.GetByLabelOptions().setExact(true)).fill("#ffee00");
        assertThat(page.getByText("at least 4.5 is needed")).isVisible();
        page.getByLabel("Accent", new Page.GetByLabelOptions().setExact(true)).fill("#0b5cad");
        page.getByLabel("Line below the title").last().fill("Staff only, please");
        // A frame that is out of sight is not drawn.
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.getByText("Staff only, please")).isVisible();

        choose(page, "State of the page", "Code expired");
        page.locator("iframe").scrollIntoViewIfNeeded();
        Locator again = preview.getByRole(AriaRole.BUTTON);
        assertThat(again).hasCSS("background-color", "rgb(11, 92, 173)");
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();

        Page visitor = browsers.visitor(saoma).wantsToLogIn().page();
        assertThat(visitor.getByText("Staff only, please")).isVisible();
        assertThat(visitor.locator(":root")).hasCSS("--accent", "#0b5cad");
        axe.findsNoBarrier(visitor, "branded login");
    }

    @Test
    @Order(2)
    void aWebhookIsMadeTestedAndHearsOfALogin() throws IOException {
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

            Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
            Phone phone = saoma.phone();
            phone.scanAndFollow(phone.newPerson("somebody told of"), visitor.codeOnScreen());
            String user = visitor.seesThatTheyAreLoggedIn();
            Locator row = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(user))
                    .filter(new Locator.FilterOptions().setHasText("User created"));
            assertThat(row).containsText("Delivered", new ContainsTextOptions().setTimeout(20_000)); // read every 5 s
            row.getByText("User created").click();
            assertThat(page.getByText("\"type\": \"user.created\"")).isVisible();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("HTTP 204")).isVisible();
        } finally {
            shop.stop(0);
        }
    }

    @Test
    @Order(2)
    void aBackupIsDownloadedWhileTheServerRuns() throws IOException {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/system"));
        var download = page.waitForDownload(() -> press(page, "Download backup"));
        assertThat(page.getByText("The backup is in your downloads.")).isVisible();
        try (var zip = new ZipFile(download.path().toFile())) {
            Assertions.assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("saoma.mv.db", "manifest.json");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void noPageHasABarrierOrSaysAnythingInTheBrowsersConsole(Look look) {
        Page page = signedIn(look);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("404")) {
                throw new AssertionError(page.url() + " said " + said.text());
            }
        });
        Map<String, String> addresses = new LinkedHashMap<>();
        PAGES.forEach((name, path) -> addresses.put(name, address(path)));
        addresses.put("account", saoma.addresses().console() + "account");
        SoftAssertions all = new SoftAssertions();
        addresses.forEach((name, address) -> {
            page.navigate(address);
            page.locator("h1, .ant-result-title").first().waitFor();
            page.waitForLoadState();
            Pictures.take(page, "console-" + name, look);
            all.check(() -> axe.findsNoBarrier(page, name + " " + look));
        });
        page.navigate(address("/users"));
        page.locator("tbody a").first().click();
        page.locator("h2").nth(2).waitFor();
        page.waitForLoadState();
        Pictures.take(page, "console-user", look);
        all.check(() -> axe.findsNoBarrier(page, "user " + look));
        all.assertAll();
    }

    /// With the brand that a story before this one has set.
    @ParameterizedTest
    @EnumSource
    @Order(4)
    void aPageWithABrandHasNoBarrierWhateverItShows(Look look) {
        AccessibilityIT.loginPage().forEach((view, script) -> {
            Visitor visitor = browsers.visitor(saoma, look);
            script.accept(visitor.page());
            visitor.opensTheWebsite();
            visitor.pressesLogIn();
            visitor.seesLoginPage(view);
            axe.findsNoBarrier(visitor.page(), "branded " + view);
            Pictures.take(visitor.page(), "branded-" + view, look);
            visitor.leaves();
        });
        Page page = browsers.visitor(saoma, look).page();
        String pool = saoma.addresses().issuer().replaceFirst("/oidc$", "");
        for (String path : new String[] {
            "/account",
            "/account/sessions",
            "/device",
            "/login?request=old",
            "/oidc/session/end",
            "/oidc/auth?client_id=x"
        }) {
            page.navigate(pool + path);
            axe.findsNoBarrier(page, "branded " + path);
            Pictures.take(page, "branded" + path.replaceAll("[^a-z]", "-"), look);
        }
    }

    private Page signedIn(Look look) {
        Page page = browsers.visitor(saoma, look).page();
        page.navigate(saoma.addresses().console());
        page.locator("input[type=email]").fill(EMAIL);
        page.locator("input[type=password]").fill(PASSWORD);
        axe.findsNoBarrier(page, "sign-in " + look);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/console/pools/**");
        return page;
    }

    private static String address(String path) {
        return saoma.addresses().console() + "pools/main" + path;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static Locator heading(Page page, String title) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(title).setExact(true));
    }

    @Test
    @Order(2)
    void somebodyIsFoundAndLoggedOut() {
        Phone phone = saoma.phone();
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("to be found"), visitor.codeOnScreen());
        String subject = visitor.seesThatTheyAreLoggedIn();

        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users"));
        Locator user = page.locator("tbody a[href$='" + subject + "']");
        page.getByLabel("What to search for").fill(user.textContent());
        page.keyboard().press("Enter");
        user.click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Log out").setExact(true))
                .click();
        assertThat(page.getByText("Logged in nowhere.")).isVisible();

        press(page, "Show whole");
        assertThat(page.getByText("user.unmask")).isVisible();
    }

    @Test
    @Order(2)
    void ofAFileTheBadRowIsToldAndTheGoodOneIsTaken() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users/import"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "users.csv",
                        "text/csv",
                        "name,phone\nComes from a file,+8613900139000\nBad,12\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("phone")))
                .isVisible();

        press(page, "Import now (1)");
        assertThat(page.getByText("Imported: 1")).isVisible();
        page.navigate(address("/users"));
        assertThat(page.getByText("Comes from a file")).isVisible();
    }

    @Test
    @Order(2)
    void aMiniProgramIsMadeWithALogoAndIsATabOfTheLoginPage() throws IOException {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/connections/new/mini-program"));
        page.getByLabel("Identifier").fill("second-program");
        page.getByLabel("Display name").fill("The second program");
        page.locator("input[type=file]").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        page.getByLabel("Mini program ID (AppID)").fill("wx00000000000000bb");
        page.getByLabel("Mini program secret (AppSecret)").fill("0123456789abcdef0123456789abcdef");
        press(page, "Create");
        heading(page, "The second program").waitFor();
        assertThat(page.locator("img[src*='/mini-programs/second-program/logo']"))
                .isVisible();

        String clientId = application(page, "With two tabs");
        page.navigate(address("/connections/second-program/applications"));
        page.getByLabel("Offer at With two tabs").click();
        assertThat(page.getByText("· The second program")).isVisible();

        Page login = browsers.visitor(saoma).page();
        login.navigate(saoma.addresses().issuer() + "/auth?response_type=code&scope=openid&client_id=" + clientId
                + "&redirect_uri=https%3A%2F%2Fwww.example.org%2Fcallback&state=x&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(login.locator("[role=tab]").nth(1)).hasText("The second program");
    }

    private static byte[] logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    /// Makes an application that offers the official account, as the signed-in developer.
    private static String application(Page page, String name) {
        return (String) page.evaluate("""
                async ([pool, name]) => {
                  const me = await (await fetch('/api/v1/me')).json();
                  const answer = await fetch(`/api/v1/pools/${pool}/applications`, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrfToken },
                    body: JSON.stringify({ name, kind: 'single-page', connections: ['official-account'],
                      redirectUris: ['https://www.example.org/callback'] }),
                  });
                  return (await answer.json()).application.clientId;
                }
                """, List.of(saoma.addresses().poolId(), name));
    }

    @Test
    @Order(2)
    void whoIsInvitedComesByTheLinkAndSeesThatPoolAlone() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/developers"));
        press(page, "Invite developer");
        page.getByLabel("E-mail address").fill("colleague@example.org");
        page.getByText("Administrator").click();
        axe.findsNoBarrier(page, "invite");
        press(page, "Make the invitation");
        Locator link = page.locator(".ant-modal .copyable code");
        link.waitFor();
        axe.findsNoBarrier(page, "invited");

        Page guest = browsers.visitor(saoma).page();
        String mailed = new Inbox(saoma).newestTo("colleague@example.org").link();
        Assertions.assertThat(mailed).isEqualTo(link.textContent());
        guest.navigate(mailed);
        assertThat(guest.getByText(Pattern.compile("colleague@example.org may become")))
                .isVisible();
        axe.findsNoBarrier(guest, "invitation");
        guest.getByLabel("New password").fill(PASSWORD);
        guest.getByLabel("The password once more").fill(PASSWORD);
        press(guest, "Make the account");
        heading(guest, "Getting started").waitFor();
        guest.locator(".ant-select").first().click();
        assertThat(guest.locator(".ant-select-item-option")).hasCount(1);

        page.navigate(address("/developers"));
        press(page, "Remove colleague@example.org");
        page.getByLabel("The name").fill("colleague@example.org");
        page.locator(".ant-modal .ant-btn-dangerous").click();
        assertThat(page.getByText(Pattern.compile("was removed"))).isVisible();
        guest.reload();
        heading(guest, "Sign in to the console").waitFor();
    }

    @Test
    @Order(4)
    void aPasskeyTakesThePlaceOfThePassword() {
        Page page = signedIn(Look.DESKTOP);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (String what : new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified"}) {
            device.addProperty(what, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", device);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
        page.navigate(saoma.addresses().console() + "account");
        press(page, "Add a passkey");
        page.getByLabel("Name of the passkey").fill("This laptop");
        axe.findsNoBarrier(page, "name-passkey");
        press(page, "Make it on this device");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("This laptop")))
                .isVisible();
        axe.findsNoBarrier(page, "account");

        page.context().clearCookies();
        page.navigate(saoma.addresses().console() + "account");
        heading(page, "Sign in to the console").waitFor();
        press(page, "Use a passkey");
        heading(page, "Your account").waitFor();
        press(page, "Remove the passkey This laptop");
        assertThat(page.getByText("This laptop")).hasCount(0);
    }

    @Test
    @Order(5)
    void aSecondFactorIsAskedForAfterThePassword() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(saoma.addresses().console() + "account");
        press(page, "Add a second factor");
        Locator secret = page.locator(".ant-modal .copyable code");
        secret.waitFor();
        axe.findsNoBarrier(page, "second-factor");
        AuthenticatorApp app = new AuthenticatorApp(secret.textContent());
        page.getByLabel("Code that the app shows").fill(app.code(0));
        press(page, "Turn on");
        page.getByText("I have kept them").waitFor();
        String recovery = page.locator(".ant-modal .copyable code").last().textContent();
        axe.findsNoBarrier(page, "recovery-codes");
        press(page, "I have kept them");

        page.context().clearCookies();
        page.navigate(saoma.addresses().console() + "account");
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(app.code(1));
        axe.findsNoBarrier(page, "second-step");
        press(page, "Sign in");
        heading(page, "Your account").waitFor();
        assertThat(page.getByText("10 recovery codes are left")).isVisible();
        assertThat(page.getByText(recovery.lines().findFirst().orElseThrow())).hasCount(0);
        press(page, "Remove the second factor");
        assertThat(page.getByText("Add a second factor")).isVisible();
    }

    @Test
    @Order(2)
    void aPoolIsMadeDeletedAndKept() {
        Page page = signedIn(Look.DESKTOP);
        choose(page, "User pool", "New user pool");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("People of the shop");
        page.getByLabel("Name in addresses").fill("shop");
        axe.findsNoBarrier(page, "create-pool");
        page.locator(".ant-modal .ant-btn-primary").click();
        page.waitForURL("**/pools/shop");

        page.navigate(saoma.addresses().console() + "pools/shop/settings");
        press(page, "Delete user pool");
        page.getByLabel("The name").fill("shop");
        page.locator(".ant-modal .ant-btn-dangerous").click();
        Locator end = page.getByText(Pattern.compile("^This user pool will be deleted on"));
        assertThat(end).isVisible();
        axe.findsNoBarrier(page, "leaving-pool");

        press(page, "Keep it");
        assertThat(end).isHidden();
    }

    @Test
    @Order(2)
    void anApplicationIsMadeAnAddressComparedAndALoginTried() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Corner shop");
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://shop.example.org/callback");
        press(page, "Create");
        assertThat(page.getByText("The secret is shown this once. Copy it now."))
                .isVisible();
        press(page, "To the application");
        heading(page, "Corner shop").waitFor();

        link(page, "Check an address");
        page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                .fill("http://shop.example.org/callback/");
        press(page, "Check");
        assertThat(page.getByText("They differ first at character 5.")).isVisible();
        assertThat(page.getByText("One ends in '/' and the other does not.")).isVisible();
        axe.findsNoBarrier(page, "a mismatch");

        link(page, "Ready code");
        assertThat(page.getByText("provider.saoma.issuer-uri:")).isVisible();
        axe.findsNoBarrier(page, "ready code");

        Page window = page.waitForPopup(() -> press(page, "Try login"));
        Phone phone = saoma.phone();
        new Visitor(window, saoma.addresses(), phone).seesLoginPage("waiting");
        phone.scanAndFollow(phone.newPerson("somebody who tries"), phone.decode(window.screenshot()));
        assertThat(window.getByText("This is what your website gets")).isVisible();
        assertThat(window.getByText("Browser let in")).isVisible();
        assertThat(window.getByText(Pattern.compile("^acr scan$"))).isVisible();
        assertThat(window).hasURL(Pattern.compile("/console/trials/[0-9a-f]{24}/[0-9a-f]{24}$"));
        axe.findsNoBarrier(window, "a login that was tried");
        Pictures.take(window, "console-trial", Look.DESKTOP);

        page.navigate(address("/overview"));
        assertThat(page.locator(".tile").first()).containsText(Pattern.compile("Logins[1-9]"));
        press(page, "As a table");
        axe.findsNoBarrier(page, "the overview with a login");
    }

    @Test
    @Order(6)
    void aDeveloperBindsTheirWeChatAndSignsInByAScan() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/system"));
        press(page, "Choose a connection");
        choose(page, "Pool", "Saoma demo");
        choose(page, "Connection", "Demo official account");
        axe.findsNoBarrier(page, "choose developers' sign-in");
        press(page, "Use this connection");
        assertThat(page.getByText(Pattern.compile("^Developers who have bound their WeChat")))
                .isVisible();

        Phone phone = saoma.phone();
        Phone.Person developer = phone.newPerson("a developer");
        page.navigate(saoma.addresses().console() + "account");
        press(page, "Bind your WeChat");
        scans(page, phone, developer);
        assertThat(page.getByText(Pattern.compile("^Was it you who sent the number")))
                .isVisible();
        axe.findsNoBarrier(page, "was it you");
        press(page, "It was me: bind my WeChat");
        heading(page, "Your account").waitFor();
        assertThat(page.getByText("never used yet")).isVisible();
        axe.findsNoBarrier(page, "account with WeChat");

        page.context().clearCookies();
        page.navigate(address("/audit"));
        axe.findsNoBarrier(page, "sign in with WeChat");
        press(page, "Sign in with WeChat");
        scans(page, phone, phone.newPerson("a stranger"));
        new Visitor(page, saoma.addresses(), phone).seesLoginPage("denied");

        page.navigate(address("/audit"));
        press(page, "Sign in with WeChat");
        scans(page, phone, developer);
        heading(page, "Audit trail").waitFor();
        assertThat(page).hasURL(address("/audit"));
        page.navigate(saoma.addresses().console() + "account");
        assertThat(page.getByText("last used")).isVisible();
    }

    private static void scans(Page page, Phone phone, Phone.Person person) {
        Visitor visitor = new Visitor(page, saoma.addresses(), phone);
        phone.scanAndFollow(person, visitor.codeOnScreen());
        phone.writeAndRead(person, visitor.numberOnScreen());
    }

    /// By keyboard: a list that is still unfolding takes no click.
    private static void choose(Page page, String label, String option) {
        Locator box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        Locator list = page.locator(".ant-select-dropdown:visible");
        Locator active = list.locator(".ant-select-item-option-active");
        box.press("ArrowDown");
        Patience.until(option + " can be chosen", () -> {
            boolean found = active.count() == 1 && active.textContent().contains(option);
            if (!found) {
                box.press("ArrowDown");
            }
            return found;
        });
        box.press("Enter");
        assertThat(list).hasCount(0);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
