package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A login in a browser that runs no script, at an account that is in use: codes lie ready for its pages. On a laptop
/// none do, as the simulated phone lists every code that there is.
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

    /// Whoever finds none presses the button for one, and then the next lies ready.
    private static boolean comesToACode(Visitor visitor) {
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        Page page = visitor.page();
        page.locator("#card").waitFor();
        boolean isThere = page.locator("#code svg").isVisible();
        if (!isThere) {
            page.locator(".plain button").click();
        }
        return isThere;
    }
}
