package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Logins that begin on the phone itself: in WeChat's own browser, and in the phone's other one.
@SharedSaoma
final class OnPhoneIT {

    private static final String WECHAT =
            "Mozilla/5.0 (Linux; Android 15; Phone) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36"
                    + " XWEB/1260117 MMWEBSDK/20240501 MicroMessenger/8.0.50.2701 NetType/WIFI Language/zh_CN";
    private static final String SAFARI =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148"
                    + " Safari/604.1";

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;
    private final Axe axe = new Axe();

    OnPhoneIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void whoOpensTheWebsiteInWeChatIsLoggedInWithoutACode() {
        Phone.Person person = phone.newPerson("somebody in WeChat");
        Visitor visitor = inWeChat(Look.NARROW);

        visitor.page().locator("[data-user='" + person.id() + "']").click();

        String subject = visitor.seesThatTheyAreLoggedIn();
        assertThat(visitor.page().url()).startsWith(saoma.addresses().sample());
        assertThat(visitor.claim("acr")).contains("web");
        Visitor atHome = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, atHome.codeOnScreen());
        assertThat(atHome.seesThatTheyAreLoggedIn())
                .as("the same person by a scan")
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotIsNobodyUntilTheWholePageIsOpened(Look look) {
        Phone.Person person = phone.newPerson("somebody with a snapshot");
        Visitor visitor = inWeChat(look);
        Page page = visitor.page();
        axe.findsNoBarrier(page, "the simulator's page");

        page.locator("[data-snapshot='" + person.id() + "']").click();

        assertThat(page.locator("main")).containsText("使用完整服务");
        axe.findsNoBarrier(page, "snapshot");
        page.locator(".button").first().click();
        page.locator("[data-user='" + person.id() + "']").click();
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void whoRefusesIsToldThatNobodyWasLoggedIn() {
        phone.newPerson("somebody who refuses");
        Visitor visitor = inWeChat(Look.NARROW_DARK);

        visitor.page().locator("[data-choice=refuse]").click();

        assertThat(visitor.page().locator("h1")).hasText("You did not agree");
        axe.findsNoBarrier(visitor.page(), "not agreed");
    }

    @ParameterizedTest
    @EnumSource
    void thePhonesOtherBrowserTellsTheWayIntoWeChat(Look look) {
        Visitor visitor = browsers.visitor(saoma, look, SAFARI);
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        visitor.seesLoginPage("waiting");
        Page page = visitor.page();

        assertThat(page.locator(".way input")).hasValue(saoma.addresses().sample() + "/");
        assertThat(page.locator("#code")).not().isVisible();
        axe.findsNoBarrier(page, "another browser");

        page.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#code img")).isVisible();
        axe.findsNoBarrier(page, "another browser with its code");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(look.width);

        page.locator("#code").scrollIntoViewIfNeeded();
        Pictures.take(page, "login-other-browser", look);
        phone.scanAndFollow(phone.newPerson("another phone"), visitor.codeOnScreen());
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    private Visitor inWeChat(Look look) {
        Visitor visitor = browsers.visitor(saoma, look, WECHAT);
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        assertThat(visitor.page().locator("main")).hasClass("authorize");
        return visitor;
    }
}
