package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.saoma.acceptance.Browsers.Look;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of all that a visitor sees, for people to look at, in `target/screenshots`.
@ExtendWith(WithSaoma.class)
final class ScreenshotsIT {

    enum Wearing {
        DESKTOP_LIGHT(Look.DESKTOP),
        DESKTOP_DARK(Look.DESKTOP.in("zh-CN").dark()),
        NARROW_LIGHT(Look.NARROW),
        NARROW_DARK(Look.NARROW.in("en").dark());

        private final Look look;

        Wearing(Look look) {
            this.look = look;
        }
    }

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
    void theWayFromTheWebsiteAndBack(Wearing wearing) {
        Visitor visitor = browsers.visitor(saoma, wearing.look);
        visitor.opensTheWebsite();
        picture(visitor.page(), "website", wearing);
        visitor.pressesLogIn();
        visitor.seesLoginPage("waiting");
        picture(visitor.page(), "login-waiting", wearing);

        HeldRedemption held = HeldRedemption.of(visitor.page());
        phone.scanAndFollow(phone.newPerson("访客 Visitor"), visitor.codeOnScreen());
        visitor.seesLoginPage("confirmed");
        picture(visitor.page(), "login-confirmed", wearing);
        held.awaitFirst();
        held.letGo();
        visitor.seesThatTheyAreLoggedIn();
        picture(visitor.page(), "website-logged-in", wearing);
    }

    @ParameterizedTest
    @EnumSource
    void whatCanHappenOnTheWay(Wearing wearing) {
        Visitor visitor = browsers.visitor(saoma, wearing.look).wantsToLogIn();
        ExpiringCodes expiring = ExpiringCodes.of(visitor.page());
        visitor.page().reload();
        visitor.seesLoginPage("expired");
        picture(visitor.page(), "login-expired", wearing);
        expiring.stop();

        visitor.page().route("**/login/scans", route -> route.abort());
        visitor.page().reload();
        visitor.seesLoginPage("offline");
        picture(visitor.page(), "login-offline", wearing);
    }

    @ParameterizedTest
    @EnumSource
    void thePhone(Wearing wearing) {
        Visitor waiting = browsers.visitor(saoma).wantsToLogIn();
        Page page = browsers.visitor(saoma, wearing.look).page();
        page.navigate(saoma.addresses().phone());
        page.locator("img, svg, canvas").first().waitFor();
        picture(page, "phone", wearing);
        page.navigate(saoma.addresses().simulator());
        picture(page, "simulator", wearing);
        waiting.page().close();
    }

    private static void picture(Page page, String what, Wearing wearing) {
        String name = what + "-" + wearing.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setFullPage(true));
    }
}
