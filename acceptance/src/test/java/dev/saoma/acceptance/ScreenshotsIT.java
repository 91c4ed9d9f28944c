package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of all that a visitor sees, for people to look at, in `target/screenshots`.
@ExtendWith(WithSaoma.class)
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
        picture(visitor.page(), "website", look);
        visitor.pressesLogIn();
        visitor.seesLoginPage("waiting");
        picture(visitor.page(), "login-waiting", look);

        HeldRedemption held = HeldRedemption.of(visitor.page());
        phone.scanAndFollow(phone.newPerson("访客 Visitor"), visitor.codeOnScreen());
        visitor.seesLoginPage("confirmed");
        picture(visitor.page(), "login-confirmed", look);
        held.awaitFirst();
        held.letGo();
        visitor.seesThatTheyAreLoggedIn();
        picture(visitor.page(), "website-logged-in", look);
    }

    @ParameterizedTest
    @EnumSource
    void whatCanHappenOnTheWay(Look look) {
        Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
        ExpiringCodes expiring = ExpiringCodes.of(visitor.page());
        visitor.page().reload();
        visitor.seesLoginPage("expired");
        picture(visitor.page(), "login-expired", look);
        expiring.stop();

        visitor.page().route("**/login/scans", route -> route.abort());
        visitor.page().reload();
        visitor.seesLoginPage("offline");
        picture(visitor.page(), "login-offline", look);
    }

    @ParameterizedTest
    @EnumSource
    void thePhone(Look look) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        PhonePage page = PhonePage.open(browsers, saoma, look);
        page.becomesANewPerson();
        picture(page.page(), "phone-codes", look);
        page.scansTheListed(phone.listedId(visitor.codeOnScreen()));
        page.followButton().waitFor();
        picture(page.page(), "phone-profile", look);
        page.follows();
        visitor.seesThatTheyAreLoggedIn();
        picture(page.page(), "phone-chat", look);

        page.page().navigate(saoma.addresses().simulator());
        page.page().locator("#activity > :not([hidden])").first().waitFor();
        picture(page.page(), "simulator", look);
    }

    private static void picture(Page page, String what, Look look) {
        String name = what + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }
}
