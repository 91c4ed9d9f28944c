package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// To see somebody else's code is never enough to take their login.
@SharedSaoma
final class StrangersIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    StrangersIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void twoBrowsersWithACodeEachNeverCross() {
        Phone.Person left = phone.newPerson("left");
        Phone.Person right = phone.newPerson("right");
        String leftSubject = subjectOf(left);
        String rightSubject = subjectOf(right);
        Visitor leftBrowser = browsers.visitor(saoma).wantsToLogIn();
        Visitor rightBrowser = browsers.visitor(saoma).wantsToLogIn();

        phone.scanOnly(right, rightBrowser.codeOnScreen());
        assertThat(rightBrowser.seesThatTheyAreLoggedIn()).isEqualTo(rightSubject);
        leftBrowser.seesLoginPage("waiting");

        phone.scanOnly(left, leftBrowser.codeOnScreen());
        assertThat(leftBrowser.seesThatTheyAreLoggedIn()).isEqualTo(leftSubject).isNotEqualTo(rightSubject);
    }

    @Test
    void aCodeSeenByAnotherBrowserCannotBeWatchedThere() {
        Visitor owner = browsers.visitor(saoma).wantsToLogIn();
        String scan = owner.scanId();
        Visitor stranger = browsers.visitor(saoma).wantsToLogIn();

        assertThat(owner.status("GET", "/" + scan)).isEqualTo(200);
        assertThat(stranger.status("GET", "/" + scan)).isEqualTo(404);
        assertThat(stranger.status("GET", "/" + scan + "/events")).isEqualTo(404);
    }

    @Test
    void aCodeSeenByAnotherBrowserCannotBeRedeemedThereEvenOnceItIsConfirmed() {
        Visitor owner = browsers.visitor(saoma).wantsToLogIn();
        String scan = owner.scanId();
        Visitor stranger = browsers.visitor(saoma).wantsToLogIn();
        HeldRequests held = HeldRequests.redemptions(owner.page());

        phone.scanAndFollow(phone.newPerson("the owner"), owner.codeOnScreen());
        held.awaitFirst();

        assertThat(stranger.status("GET", "/" + scan)).isEqualTo(404);
        assertThat(stranger.status("POST", "/" + scan + "/redeem")).isEqualTo(404);
        stranger.seesLoginPage("waiting");
        held.letGo();
        owner.seesThatTheyAreLoggedIn();
    }

    @Test
    void aCodeThatWasUsedLetsNobodyElseIn() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        String code = visitor.codeOnScreen();
        phone.scanAndFollow(phone.newPerson("the first"), code);
        String subject = visitor.seesThatTheyAreLoggedIn();

        phone.scanAndFollow(phone.newPerson("the second"), code);

        visitor.opensTheWebsite();
        assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    private String subjectOf(Phone.Person person) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, visitor.codeOnScreen());
        return visitor.seesThatTheyAreLoggedIn();
    }
}
