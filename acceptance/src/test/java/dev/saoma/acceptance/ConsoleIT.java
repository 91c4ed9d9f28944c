package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
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
        pages.put("users", "/users");
        pages.put("developers", "/developers");
        pages.put("audit", "/audit");
        pages.put("keys", "/keys");
        pages.put("pool", "/settings");
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
        guest.navigate(link.textContent());
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
        page.locator(".ant-select").first().click();
        page.locator(".ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText("New user pool"))
                .click();
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
        addresses.forEach((name, address) -> {
            page.navigate(address);
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
