package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
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
        views.put("denied", page -> ScriptedScans.say(page, """
                {"state":"denied","reason":"refused","secondsLeft":0}"""));
        views.put("expired", page -> ScriptedScans.say(page, """
                {"state":"expired","reason":null,"secondsLeft":0}"""));
        views.put("offline", ScriptedScans::lose);
        views.put("wechat-unavailable", page -> ScriptedScans.refuse(page, 503, "wechat-unavailable"));
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

    @ParameterizedTest
    @EnumSource
    void thePageThatEndsALoginHasNone(Look look) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        String message = phone.scanAndRead(phone.newPerson("somebody else"), visitor.codeOnScreen());
        ChatPage page = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
        page.shows("disown");
        axe.findsNoBarrier(page.page(), "disown");

        page.presses("not-me");
        page.shows("disowned");
        axe.findsNoBarrier(page.page(), "disowned");
    }
}
