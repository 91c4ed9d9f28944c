package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// The console's stories, subject by subject, on one Saoma and in one Chromium; here those that walk through all of
/// its pages. The first story of all makes the account that the others sign in with.
@Order(1)
@ExtendWith(WithSaoma.class)
@TestMethodOrder(OrderAnnotation.class)
final class ConsoleIT
        implements SigningInStories,
                ConnectionStories,
                ApplicationStories,
                PeopleStories,
                UserStories,
                AuditorStories,
                PoolStories,
                WorstDayStories,
                ForwardingStories,
                ChatStories,
                DoctorStories,
                KeyStories,
                ListStories,
                LogoutStories,
                RealAccountStories {

    static final Map<String, String> PAGES = pages();

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
        pages.put("new-api-program", "/keys/new");
        pages.put("webhooks", "/webhooks");
        pages.put("new-webhook", "/webhooks/new");
        pages.put("system", "/system");
        pages.put("create-program", "/connections/new/mini-program");
        pages.put("program", "/connections/mini-program/settings");
        pages.put("applications-of", "/connections/official-account/applications");
        pages.put("identities", "/connections/official-account/identities");
        pages.put("replies", "/connections/official-account/replies");
        pages.put("moved", "/connections/official-account/moved");
        pages.put("users-twice", "/users/twice");
        pages.put("import", "/users/import");
        pages.put("developers", "/developers");
        pages.put("pool", "/settings");
        pages.put("overview", "/overview");
        pages.put("doctor-of-program", "/connections/mini-program/doctor");
        pages.put("nowhere", "/nowhere");
        return pages;
    }

    @Override
    public SaomaUnderTest saoma() {
        return saoma;
    }

    @Override
    public Browsers browsers() {
        return browsers;
    }

    @Override
    public Axe axe() {
        return axe;
    }

    @BeforeAll
    static void saomaWithNobodyInIt() {
        saoma = SaomaUnderTest.start(
                "console",
                Map.of(
                        "SAOMA_ROUTE_ALLOWEDNETWORKS", "127.0.0.0/8",
                        "SAOMA_ROUTE_TRYFOR", "2s", // what does not arrive is a dead letter while somebody looks
                        "SAOMA_LOGOUT_TRYFOR", "2s",
                        "SAOMA_OIDC_ANNOUNCEKEYSFOR", "2s"));
    }

    @AfterAll
    static void ends() {
        saoma.close();
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void noPageHasABarrierOrSaysAnythingInTheBrowsersConsole(Look look) {
        Page stranger = browsers.visitor(saoma, look).page();
        stranger.navigate(saoma.addresses().console());
        stranger.locator("input[type=password]").waitFor();
        axe.findsNoBarrier(stranger, "sign-in " + look);

        Page page = signedIn(look);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("404")) {
                throw new AssertionError(page.url() + " said " + said.text());
            }
        });
        Map<String, String> addresses = new LinkedHashMap<>();
        PAGES.forEach((name, path) -> addresses.put(name, address(path)));
        String console = saoma.addresses().console();
        String application = saoma.addresses().clientId();
        addresses.put("account", console + "account");
        addresses.put("no-pool", console + "pools/of-others");
        addresses.put("problem", console + "problems/too-many-codes");
        addresses.put(
                "trial-refused",
                console + "trials/" + saoma.addresses().poolId() + "/" + application + "?error=access_denied&state=x");
        for (String part : new String[] {"settings", "check", "code", "logouts"}) {
            addresses.put("application-" + part, address("/applications/" + application + "/" + part));
        }
        SoftAssertions all = new SoftAssertions();
        addresses.forEach((name, address) -> {
            page.navigate(address);
            page.locator("h1, .ant-result-title").first().waitFor();
            page.waitForLoadState();
            Pictures.take(page, "console-" + name, look);
            all.check(() -> axe.findsNoBarrier(page, name + " " + look));
            all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " is no wider than the screen")
                    .isLessThanOrEqualTo(look.width);
        });
        for (String list : new String[] {"users", "webhooks"}) {
            page.navigate(address("/" + list));
            page.locator("tbody a").first().click();
            page.locator("h2").nth(1).waitFor();
            page.waitForLoadState();
            Pictures.take(page, "console-one-of-" + list, look);
            all.check(() -> axe.findsNoBarrier(page, "one of " + list + " " + look));
        }
        all.assertAll();
    }

    /// With the brand that a story before this one has set: in one language light, in the other dark.
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "DESKTOP_DARK"})
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

    @Test
    @Order(6)
    void aDeveloperBindsTheirWeChatAndSignsInByAScan() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/system"));
        press(page, "Choose a connection");
        choose(page, "Pool", "Saoma demo");
        choose(page, "Connection", "Demo official account");
        hasNoBarrier(page, "choose developers' sign-in");
        press(page, "Use this connection");
        assertThat(page.getByText(Pattern.compile("^Developers who have bound their WeChat")))
                .isVisible();

        Phone phone = saoma.phone();
        Phone.Person developer = phone.newPerson("a developer");
        page.navigate(saoma.addresses().console() + "account");
        press(page, "Bind your WeChat");
        Locator code = page.getByLabel("Code to scan with WeChat");
        code.waitFor();
        hasNoBarrier(page, "bind a WeChat");
        String said = phone.scanAndRead(developer, phone.decode(Pictures.of(code)));
        page.getByLabel("Number from the chat").fill(numberIn(said));
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Bind").setExact(true))
                .click();
        assertThat(page.getByText("never used yet")).isVisible();
        hasNoBarrier(page, "account with WeChat");

        page.context().clearCookies();
        page.navigate(address("/audit"));
        hasNoBarrier(page, "sign in with WeChat");
        press(page, "Sign in with WeChat");
        scans(page, phone, phone.newPerson("a stranger"));
        new Visitor(page, saoma.addresses(), phone).seesLoginPage("denied");

        page.navigate(address("/audit"));
        press(page, "Sign in with WeChat");
        scans(page, phone, developer);
        heading(page, "Audit trail").waitFor();
        assertThat(page).hasURL(address("/audit"));
        page.navigate(saoma.addresses().console() + "account");
        assertThat(page.getByText(", last used ")).isVisible();

        page.navigate(address("/applications/new"));
        Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        name.fill("A shop that is not made");
        page.getByLabel("Addresses to come back to").fill("https://shop.example.org/back");
        page.context().clearCookies();
        press(page, "Create");
        Page window = page.waitForPopup(() -> press(page, "Sign in with WeChat"));
        scans(window, phone, developer);
        assertThat(name).isVisible();
        assertThat(name).hasValue("A shop that is not made");
        Patience.until("the window has closed", window::isClosed);
    }

    private static void scans(Page page, Phone phone, Phone.Person person) {
        Visitor visitor = new Visitor(page, saoma.addresses(), phone);
        phone.scanAndFollow(person, visitor.codeOnScreen());
        phone.writeAndRead(person, visitor.numberOnScreen());
    }

    private static String numberIn(String said) {
        Matcher number = Pattern.compile("\\b[1-9][0-9]{3}\\b").matcher(said);
        Assertions.assertThat(number.find()).as(said).isTrue();
        return number.group();
    }
}
