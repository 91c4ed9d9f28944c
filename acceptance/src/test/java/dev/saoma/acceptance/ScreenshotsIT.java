package dev.saoma.acceptance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of all that a visitor sees, for people to look at, in `target/screenshots`.
@SharedSaoma
final class ScreenshotsIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    ScreenshotsIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @ParameterizedTest
    @EnumSource
    void theWayFromTheWebsiteAndBack(Look look) {
        Visitor visitor = browsers.visitor(saoma, look);
        visitor.opensTheWebsite();
        Pictures.take(visitor.page(), "website", look);
        visitor.pressesLogIn();
        visitor.seesLoginPage("waiting");
        Pictures.take(visitor.page(), "login-waiting", look);

        HeldRequests held = HeldRequests.redemptions(visitor.page());
        phone.scanAndFollow(phone.newPerson("访客 Visitor"), visitor.codeOnScreen());
        visitor.seesLoginPage("confirmed");
        Pictures.take(visitor.page(), "login-confirmed", look);
        held.awaitFirst();
        held.letGo();
        visitor.seesThatTheyAreLoggedIn();
        Pictures.take(visitor.page(), "website-logged-in", look);
    }

    @ParameterizedTest
    @EnumSource
    void whatCanHappenOnTheWay(Look look) {
        Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
        ExpiringCodes expiring = ExpiringCodes.of(visitor.page());
        visitor.page().reload();
        visitor.seesLoginPage("expired");
        Pictures.take(visitor.page(), "login-expired", look);
        expiring.stop();

        FirstCode.leaveOut(visitor.page());
        visitor.page().route("**/login/scans", route -> route.abort());
        visitor.page().reload();
        visitor.seesLoginPage("offline");
        Pictures.take(visitor.page(), "login-offline", look);
    }

    @ParameterizedTest
    @EnumSource
    void thePhone(Look look) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        PhonePage page = PhonePage.open(browsers, saoma, look);
        page.becomesANewPerson();
        Pictures.take(page.page(), "phone-codes", look);
        page.scansTheListed(phone.listedId(visitor.codeOnScreen()));
        page.followButton().waitFor();
        Pictures.take(page.page(), "phone-profile", look);
        page.follows();
        visitor.seesThatTheyAreLoggedIn();
        Pictures.take(page.page(), "phone-chat", look);

        page.page().navigate(saoma.addresses().simulator());
        page.page().locator("#activity > :not([hidden])").first().waitFor();
        Pictures.take(page.page(), "simulator", look);
    }
}
