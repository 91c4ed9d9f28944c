package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody who is logged in has their other WeChat bound to their account, by what is seen and pressed.
@SharedSaoma
final class BindMoreIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;
    private final Axe axe = new Axe();

    BindMoreIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @ParameterizedTest
    @EnumSource
    void theOtherWeChatOfSomebodyLogsInToTheSameAccountOnceItsNumberWasTypedUntilItIsUnbound(Look look) {
        Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("first WeChat"), visitor.codeOnScreen());
        String subject = visitor.seesThatTheyAreLoggedIn();
        Phone.Person other = phone.newPerson("other WeChat", numberOf(look));

        Page page = visitor.page();
        page.navigate(saoma.addresses().issuer().replaceAll("/oidc$", "/account"));
        Pictures.take(page, "account", look);
        axe.findsNoBarrier(page, "account");
        page.locator("button[name=bind]").click();
        assertThat(page.locator("main")).hasAttribute("data-page", "binding");
        Locator code = page.locator(".code img");
        code.evaluate("picture => picture.decode()");
        String number = phone.agreesAndReads(other, phone.decode(Pictures.of(page)), true);
        Pictures.take(page, "account-binding", look);
        axe.findsNoBarrier(page, "binding");

        page.locator("input[name=word]").fill(number.equals("1000") ? "1001" : "1000");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("2");
        Pictures.take(page, "account-binding-wrong", look);
        axe.findsNoBarrier(page, "a wrong number");
        page.locator("input[name=word]").fill(number);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).hasAttribute("data-page", "bound-now");
        Pictures.take(page, "account-bound", look);
        axe.findsNoBarrier(page, "bound");

        Visitor later = browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
        phone.agrees(other, later.codeOnScreen(), true);
        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);

        page.navigate(saoma.addresses().issuer().replaceAll("/oidc$", "/account"));
        Locator unbinds = page.locator("button[name=end]");
        assertThat(unbinds).hasCount(2);
        unbinds.last().click();
        assertThat(page.locator("main")).hasAttribute("data-page", "unbinding");
        Pictures.take(page, "account-unbinding", look);
        axe.findsNoBarrier(page, "unbinding");
        page.locator("button[name=unbind]").click();
        assertThat(page.locator("main")).hasAttribute("data-page", "overview");
        assertThat(unbinds).hasCount(0);
        axe.findsNoBarrier(page, "one way left");
    }

    /// A number is one user's only.
    private static String numberOf(Look look) {
        return switch (look) {
            case DESKTOP -> "+8613800000510";
            case DESKTOP_DARK -> "+8613800000511";
            case NARROW -> "+8613800000512";
            case NARROW_DARK -> "+8613800000513";
        };
    }
}
