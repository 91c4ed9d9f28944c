package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
        pages.put("create-program", "/connections/new/mini-program");
        pages.put("settings", "/connections/official-account");
        pages.put("program", "/connections/mini-program/settings");
        pages.put("applications-of", "/connections/official-account/applications");
        pages.put("identities", "/connections/official-account/identities");
        pages.put("replies", "/connections/official-account/replies");
        pages.put("doctor", "/connections/official-account/doctor");
        pages.put("journal", "/connections/official-account/journal");
        pages.put("routes", "/connections/official-account/routes");
        pages.put("quotas", "/connections/official-account/quotas");
        pages.put("applications", "/applications");
        pages.put("new-application", "/applications/new");
        pages.put("users", "/users");
        pages.put("users-twice", "/users/twice");
        pages.put("import", "/users/import");
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
        page.navigate(address("/users"));
        page.locator("tbody a").first().click();
        page.locator("h2").nth(2).waitFor();
        page.waitForLoadState();
        axe.findsNoBarrier(page, "user " + look);
        Pictures.take(page, "console-user", look);
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
