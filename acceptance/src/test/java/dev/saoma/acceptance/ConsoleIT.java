package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
        pages.put("create", "/connections/new/official-account");
        pages.put("settings", "/connections/official-account");
        pages.put("doctor", "/connections/official-account/doctor");
        pages.put("journal", "/connections/official-account/journal");
        pages.put("routes", "/connections/official-account/routes");
        pages.put("quotas", "/connections/official-account/quotas");
        pages.put("applications", "/applications");
        pages.put("new-application", "/applications/new");
        pages.put("overview", "/overview");
        pages.put("users", "/users");
        pages.put("audit", "/audit");
        pages.put("keys", "/keys");
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
        press(page, "Add");
        page.getByLabel("Identifier").fill("second");
        press(page, "Create");
        assertThat(page.getByText("Enter a name.")).isVisible();

        page.getByLabel("Display name").fill("The second account");
        page.getByLabel("AppID").fill("wx00000000000000aa");
        page.getByLabel("AppSecret").fill("0123456789abcdef0123456789abcdef");
        press(page, "Generate Token and key");
        assertThat(page.getByLabel("EncodingAESKey", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("[0-9A-Za-z]{43}"));
        press(page, "Create");
        heading(page, "The second account").waitFor();
        assertThat(page.getByText("Waiting for WeChat's check …")).isVisible();
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

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .click();
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
        PAGES.forEach((name, path) -> {
            page.navigate(address(path));
            page.locator("h1, .ant-result-title").first().waitFor();
            page.waitForLoadState();
            axe.findsNoBarrier(page, name + " " + look);
            Pictures.take(page, "console-" + name, look);
        });
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
}
