package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All that somebody who logs in meets can be read and pressed by everybody: in Chinese and English, light and dark,
/// on large screens and small ones.
@SharedSaoma
final class AccessibilityIT {

    private static final Map<String, Consumer<Page>> LOGIN_PAGE = loginPage();

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;
    private final Axe axe = new Axe();

    AccessibilityIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    /// What the login page can show, and how it comes to that.
    static Map<String, Consumer<Page>> loginPage() {
        Map<String, Consumer<Page>> views = new LinkedHashMap<>();
        views.put("starting", ScriptedScans::leaveUnanswered);
        for (String state : new String[] {"waiting", "scanned", "asking-confirm", "asking-number", "confirmed"}) {
            String news = "{\"state\":\"%s\",\"reason\":null,\"secondsLeft\":90,\"number\":42}".formatted(state);
            views.put(state, page -> ScriptedScans.say(page, news));
        }
        views.put("asking-binding", page -> ScriptedScans.ask(page, """
                {"create":true,"methods":["username-password","phone-code"],"number":false}"""));
        views.put("renewing", ScriptedScans::renewForEver);
        views.put("denied", page -> ScriptedScans.say(page, """
                {"state":"denied","reason":"refused","secondsLeft":0}"""));
        views.put("expired", page -> ScriptedScans.say(page, """
                {"state":"expired","reason":null,"secondsLeft":0}"""));
        views.put("offline", ScriptedScans::lose);
        views.put("wechat-unavailable", page -> ScriptedScans.refuse(page, 503, "wechat-unavailable"));
        views.put("wechat-not-set-up", page -> ScriptedScans.refuse(page, 503, "wechat-not-set-up"));
        views.put("wechat-used-up", page -> ScriptedScans.refuse(page, 503, "wechat-used-up"));
        views.put("too-many-codes", page -> ScriptedScans.refuse(page, 429, "too-many-codes"));
        views.put("request-expired", page -> ScriptedScans.refuse(page, 410, "request-expired"));
        return views;
    }

    @Test
    void aBarrierWouldBeNoticed() {
        Page page = browsers.visitor(saoma).page();
        page.setContent("<html lang=en><title>A page</title><main><button></button></main></html>");

        assertThatThrownBy(() -> axe.findsNoBarrier(page, "a button without a name"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("button-name");
    }

    @ParameterizedTest
    @EnumSource
    void theLoginPageHasNoBarrierWhateverItShows(Look look) {
        LOGIN_PAGE.forEach((view, script) -> {
            Visitor visitor = browsers.visitor(saoma, look);
            script.accept(visitor.page());
            visitor.opensTheWebsite();
            visitor.pressesLogIn();
            visitor.seesLoginPage(view);
            axe.findsNoBarrier(visitor.page(), view);
            visitor.leaves();
        });
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfALoginThatCannotGoOnHasNone(Look look) {
        Page page = browsers.visitor(saoma, look).page();
        page.navigate(saoma.addresses().issuer().replaceAll("/oidc$", "/login?request=old"));
        axe.findsNoBarrier(page, "expired login");
    }

    /// Where nothing is, or only what is over, or somebody else's.
    @ParameterizedTest
    @EnumSource
    void thePagesOfSomebodyWhoIsNotLoggedInHaveNone(Look look) {
        Page page = browsers.visitor(saoma, look).page();
        String pool = saoma.addresses().issuer().replaceAll("/oidc$", "");
        for (String path : new String[] {
            "/",
            "/nowhere",
            "/account",
            "/account/sessions",
            "/oidc/session/end",
            "/oidc/auth?client_id=x",
            "/login/asked/spent",
            "/login/not-you/spent"
        }) {
            page.navigate(pool + path);
            looksRight(page, "nobody" + path.replaceAll("[^a-z]", "-"), look);
        }
    }

    /// By a code that is sent, and by the number that WeChat tells.
    @ParameterizedTest
    @EnumSource
    void theFormThatBindsAnAccountHasNone(Look look) {
        Visitor visitor = browsers.visitor(saoma, look);
        Page page = visitor.page();
        ScriptedScans.ask(page, """
                {"create":false,"methods":["phone-code","username-password"],"number":false}""");
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        visitor.seesLoginPage("asking-binding");
        page.locator("#binding input[type=tel]").waitFor();
        looksRight(page, "login-binding-code", look);

        ScriptedScans.ask(page, """
                {"create":false,"methods":["phone-code"],"number":true}""");
        page.reload();
        page.locator("#binding input[inputmode=numeric]").waitFor();
        looksRight(page, "login-binding-tells", look);
    }

    /// What is theirs, and the questions that they are asked.
    @ParameterizedTest
    @EnumSource
    void thePagesOfSomebodyWhoIsLoggedInHaveNone(Look look) {
        Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("somebody with an account"), visitor.codeOnScreen());
        visitor.seesThatTheyAreLoggedIn();
        Page page = visitor.page();
        String pool = saoma.addresses().issuer().replaceAll("/oidc$", "");

        page.navigate(askingForConsent());
        looksRight(page, "consent", look);
        websiteHears(page, "error=access_denied", "no");
        page.navigate(askingForConsent());
        websiteHears(page, "code=", "yes");

        page.navigate(pool + "/account/sessions");
        looksRight(page, "account-sessions", look);
        page.navigate(pool + "/oidc/session/end");
        looksRight(page, "logout", look);
        page.locator("button[value=no]").click();
        looksRight(page, "still-logged-in", look);

        page.navigate(pool + "/account");
        page.locator("a[href*='/account/erase']").click();
        page.locator("input[name=word]").fill("no");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).isVisible();
        looksRight(page, "account-erasing", look);
        page.locator("input[name=word]").fill(look.language.equals("en") ? "delete" : "删除");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).hasAttribute("data-page", "erased");
        looksRight(page, "account-erased", look);
        page.navigate(pool + "/oidc/session/end");
        looksRight(page, "logged-out", look);
    }

    private void websiteHears(Page page, String what, String answer) {
        String website = Pattern.quote(saoma.addresses().redirectUri());
        page.waitForRequest(
                Pattern.compile("^" + website + "\\?(.*&)?" + what),
                () -> page.locator("button[value=" + answer + "]").click());
        page.waitForURL(address -> address.startsWith(saoma.addresses().sample()));
    }

    private String askingForConsent() {
        return saoma.addresses().issuer() + "/auth?response_type=code&scope=openid%20profile&prompt=consent"
                + "&state=x&client_id=" + saoma.addresses().clientId()
                + "&redirect_uri=" + URLEncoder.encode(saoma.addresses().redirectUri(), StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    /// As far as a login goes there: a code to scan, and a button to go on.
    @ParameterizedTest
    @EnumSource
    void theLoginPageHasNoneWhereNoScriptRuns(Look look) {
        Visitor visitor = browsers.visitorWithoutScript(saoma, look);
        Page page = visitor.page();
        FirstCode.leaveOut(page);
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        page.waitForURL(address -> address.contains("/login/plain?")); // the first page leads on to it by itself
        looksRightWithoutScript(page, "plain-login", look);
        page.locator(".plain button").click();
        String code = visitor.codeOnScreen();
        page.locator(".plain button").click();
        assertThat(page.locator("#title")).hasText(Pattern.compile("Not scanned yet|还没有收到扫码"));
        looksRightWithoutScript(page, "plain-not-scanned-yet", look);
        phone.scanAndFollow(phone.newPerson("somebody without a script"), code);
        visitor.pressesOnWithoutScript();
        visitor.seesThatTheyAreLoggedIn();
    }

    /// Whoever examines it is a script: it is given what the page has, in a browser that runs one.
    private void looksRightWithoutScript(Page page, String name, Look look) {
        Pictures.take(page, name, look);
        String shown = page.content().replaceAll("(?s)<script.*?</script>|</?noscript>", "");
        Page examined = browsers.visitor(saoma, look).page();
        examined.route(
                page.url()::equals,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/html").setBody(shown)));
        examined.navigate(page.url());
        assertThat(examined.locator(".plain button")).isVisible();
        axe.findsNoBarrier(examined, name + " " + look);
        examined.context().close();
    }

    private void looksRight(Page page, String name, Look look) {
        page.locator("h1").first().waitFor();
        Pictures.take(page, name, look);
        axe.findsNoBarrier(page, name + " " + look);
    }

    @ParameterizedTest
    @EnumSource
    void thePageThatEndsALoginHasNone(Look look) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        String message = phone.scanAndRead(phone.newPerson("somebody else"), visitor.codeOnScreen());
        ChatPage page = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
        page.shows("disown");
        axe.findsNoBarrier(page.page(), "disown");

        page.presses("me");
        page.shows("kept");
        axe.findsNoBarrier(page.page(), "kept");

        page.page().navigate(Phone.linkIn(message));
        page.presses("not-me");
        page.shows("disowned");
        axe.findsNoBarrier(page.page(), "disowned");
    }
}
