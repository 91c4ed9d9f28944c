package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of codes that nobody scanned in time.
final class ExpiryIT {

    /// Waits for the shortest life that WeChat allows to a code, a minute, to pass: both pages at once.
    @Test
    void anExpiredCodeIsReplacedByItselfAndLetsNobodyInAnyMore() {
        try (SaomaUnderTest hasty = SaomaUnderTest.start("expiry", Map.of("SAOMA_SCAN_LIFE", "60s"));
                Browsers browsers = new Browsers()) {
            Phone phones = hasty.phone();
            Visitor atProgram = browsers.visitor(hasty).wantsToLogIn().choosesTheTab(1);
            String firstOfProgram = atProgram.codeOnScreen();
            Visitor visitor = browsers.visitor(hasty).wantsToLogIn();
            String first = visitor.codeOnScreen();
            Phone.Person slow = phones.newPerson("somebody slow", "+8613800000115");

            visitor.waitsForTheNextCode();
            String second = visitor.codeOnScreen();
            assertThat(second).isNotEqualTo(first);
            phones.outcomeOfScan(slow, first);
            visitor.seesLoginPage("waiting");
            phones.scanAndFollow(slow, second);
            assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");

            Patience.until(
                    "the mini program's next code",
                    () -> !atProgram.codeOnScreen().equals(firstOfProgram));
            String secondOfProgram = atProgram.codeOnScreen();
            assertThat(phones.agrees(slow, firstOfProgram, true)).isEqualTo("failed");
            assertThat(phones.agrees(slow, secondOfProgram, true)).isEqualTo("agreed");
            assertThat(atProgram.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        }
    }
}
