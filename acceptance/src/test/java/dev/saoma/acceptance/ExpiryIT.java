package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithSaoma.class)
final class ExpiryIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    ExpiryIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    /// Waits for the shortest life that WeChat allows to a code, a minute, to pass.
    @Test
    void anExpiredCodeIsReplacedByItselfAndLetsNobodyInAnyMore() {
        try (SaomaUnderTest hasty = SaomaUnderTest.start("expiry", Map.of("SAOMA_SCAN_LIFE", "60s"))) {
            Visitor visitor = browsers.visitor(hasty).wantsToLogIn();
            String first = visitor.codeOnScreen();
            Phone.Person person = hasty.phone().newPerson("somebody slow");

            visitor.waitsForTheNextCode();
            String second = visitor.codeOnScreen();
            assertThat(second).isNotEqualTo(first);
            hasty.phone().outcomeOfScan(person, first);
            visitor.seesLoginPage("waiting");

            hasty.phone().scanAndFollow(person, second);
            assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        }
    }

    @Test
    void afterThreeRenewalsTheVisitorIsAskedBeforeMoreCodesAreUsed() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        ExpiringCodes expiring = ExpiringCodes.of(visitor.page());

        visitor.page().reload();
        visitor.seesLoginPage("expired");
        assertThat(expiring.count()).isEqualTo(4);

        expiring.stop();
        visitor.pressesTheButton();
        phone.scanAndFollow(phone.newPerson("somebody who came back"), visitor.codeOnScreen());
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }
}
