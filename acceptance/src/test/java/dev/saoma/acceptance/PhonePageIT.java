package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The way of a person who tries Saoma by hand: a login page in one window, the simulated phone in another.
@SharedSaoma
final class PhonePageIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;

    PhonePageIT(SaomaUnderTest saoma, Browsers browsers) {
        this.saoma = saoma;
        this.browsers = browsers;
    }

    @Test
    void aScreenshotOfTheLoginPageIsScannedAndTheAccountFollowed() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        PhonePage phone = PhonePage.open(browsers, saoma);

        phone.becomesANewPerson();
        phone.scansThePicture(Pictures.of(visitor.page()));
        phone.follows();

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void aCodeOnAScreenIsPickedFromTheListAndTheNextLoginNeedsOnlyThat() {
        PhonePage phone = PhonePage.open(browsers, saoma);
        phone.becomesANewPerson();
        Visitor first = browsers.visitor(saoma).wantsToLogIn();
        phone.scansTheListed(saoma.phone().listedId(first.codeOnScreen()));
        phone.follows();
        String subject = first.seesThatTheyAreLoggedIn();

        Visitor later = browsers.visitor(saoma).wantsToLogIn();
        phone.scansTheListed(saoma.phone().listedId(later.codeOnScreen()));

        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void whoDoesNotFollowIsNotLoggedIn() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        PhonePage phone = PhonePage.open(browsers, saoma);

        phone.becomesANewPerson();
        phone.scansThePicture(Pictures.of(visitor.page()));
        assertThat(phone.followButton()).isVisible();

        visitor.seesLoginPage("waiting");
    }
}
