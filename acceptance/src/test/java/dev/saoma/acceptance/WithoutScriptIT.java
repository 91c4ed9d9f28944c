package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A login in a browser that runs no script: at an account that is in use, where codes lie ready for its pages, and
/// where none do, as on a laptop, whose simulated phone lists every code that there is.
final class WithoutScriptIT {

    @Test
    void whoRunsNoScriptScansTheCodeOfTheFirstPageAndGoesOn() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("without-script", Map.of("SAOMA_SCAN_STOCK", "8"));
                Browsers browsers = new Browsers()) {
            for (Look look : Look.values()) {
                Visitor visitor = browsers.visitorWithoutScript(saoma, look);
                Patience.until("a code in the first page", () -> comesToACode(visitor));
                Pictures.take(visitor.page(), "plain-first-code", look);

                Phone phone = saoma.phone();
                phone.scanAndFollow(phone.newPerson("somebody without a script"), visitor.codeOnScreen());
                visitor.pressesOnWithoutScript();

                assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
            }
        }
    }

    @Test
    void whereNoneLiesReadyThePageComesToACodeByItselfAndInTheOtherLanguageToo() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("without-script-or-stock");
                Browsers browsers = new Browsers()) {
            Visitor visitor = browsers.visitorWithoutScript(saoma, Look.DESKTOP);
            visitor.opensTheWebsite();
            visitor.pressesLogIn();
            Page page = visitor.page();
            page.locator("#code svg").waitFor();
            page.locator(".languages a:not([aria-current])").click();
            page.locator("#code svg").waitFor();
            assertThat(page.url()).contains("/login/plain?");

            Phone phone = saoma.phone();
            phone.scanAndFollow(phone.newPerson("somebody who waits"), visitor.codeOnScreen());
            visitor.pressesOnWithoutScript();

            assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        }
    }

    /// Whoever finds none is led on to one, and then the next lies ready.
    private static boolean comesToACode(Visitor visitor) {
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        Page page = visitor.page();
        page.locator("#code svg").waitFor();
        return !page.url().contains("/login/plain");
    }
}
