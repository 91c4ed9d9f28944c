package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a website asks of whoever scans, seen in the browser that asks and on the phone that answers.
@SharedSaoma
final class PoliciesIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;
    private final Axe axe = new Axe();

    PoliciesIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void aConfirmationIsAllowedOrRefusedOnThePhone() {
        for (Look look : Look.values()) {
            Visitor visitor = browsers.visitor(saoma, look).wantsToLogInAt(WithSaoma.CONFIRMING);
            String message = phone.scanAndRead(phone.newPerson("careful person"), visitor.codeOnScreen());
            visitor.seesLoginPage("asking-confirm");
            Pictures.take(visitor.page(), "login-asking-confirm", look);
            ChatPage asked = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
            asked.shows("confirm");
            Pictures.take(asked.page(), "phone-confirm", look);
            axe.findsNoBarrier(asked.page(), "confirm");

            asked.presses("refuse");
            asked.shows("refused");
            Pictures.take(asked.page(), "phone-refused", look);
            axe.findsNoBarrier(asked.page(), "refused");
            visitor.seesLoginPage("denied");
            Pictures.take(visitor.page(), "login-denied", look);
        }
        Visitor visitor = browsers.visitor(saoma).wantsToLogInAt(WithSaoma.CONFIRMING);
        String message = phone.scanAndRead(phone.newPerson("trusting person"), visitor.codeOnScreen());
        ChatPage asked = ChatPage.open(browsers, saoma, Look.NARROW, Phone.linkIn(message));
        visitor.comesBackAfter(() -> asked.presses("allow"));
        asked.shows("allowed");
        for (Look look : Look.values()) {
            ChatPage opened = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
            opened.shows("allowed");
            axe.findsNoBarrier(opened.page(), "allowed");
        }
        visitor.opensTheWebsite();
        visitor.pressesLogIn();
        visitor.seesThatTheyAreLoggedIn();

        asked.presses("not-me");
        asked.shows("disowned");
        assertThat(visitor.hasToScanAgain()).isTrue();
    }

    @Test
    void theNumberOnTheScreenComesBackFromThePhone() {
        Phone.Person person = phone.newPerson("person with a number");
        for (Look look : Look.values()) {
            Visitor visitor = browsers.visitor(saoma, look).wantsToLogInAt(WithSaoma.NUMBERING);
            phone.scanAndRead(person, visitor.codeOnScreen());
            String number = visitor.numberOnScreen();
            Pictures.take(visitor.page(), "login-asking-number", look);
            visitor.comesBackAfter(() -> phone.writeAndRead(person, number));
        }
        Visitor phished = browsers.visitor(saoma).wantsToLogInAt(WithSaoma.NUMBERING);
        phone.scanAndRead(person, phished.codeOnScreen());
        String wrong = phished.numberOnScreen().equals("10") ? "11" : "10";
        for (int tries = 0; tries < 3; tries++) {
            phone.writeAndRead(person, wrong);
        }
        phished.seesLoginPage("denied");
        assertThat(phished.page().locator("#detail").textContent()).contains("wrong three times");
    }
}
