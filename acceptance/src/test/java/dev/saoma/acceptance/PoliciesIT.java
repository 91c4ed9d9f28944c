package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a website asks of whoever scans, seen in the browser that asks and on the phone that answers.
final class PoliciesIT {

    private final Axe axe = new Axe();

    private static SaomaUnderTest asking(String policy) {
        return SaomaUnderTest.start(policy, Map.of("SAOMA_DEMO_POLICY", policy));
    }

    @Test
    void aConfirmationIsAllowedOrRefusedOnThePhone() {
        try (SaomaUnderTest saoma = asking("confirm");
                Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            for (Look look : Look.values()) {
                Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
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
            Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
            String message = phone.scanAndRead(phone.newPerson("trusting person"), visitor.codeOnScreen());
            ChatPage asked = ChatPage.open(browsers, saoma, Look.NARROW, Phone.linkIn(message));
            asked.presses("allow");
            asked.shows("allowed");
            for (Look look : Look.values()) {
                ChatPage opened = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
                opened.shows("allowed");
                axe.findsNoBarrier(opened.page(), "allowed");
            }
            visitor.seesThatTheyAreLoggedIn();

            asked.presses("not-me");
            asked.shows("disowned");
            visitor.losesTheCookie("WEBSITE_SESSION");
            visitor.opensTheWebsite();
            visitor.pressesLogIn();
            visitor.seesLoginPage("waiting");
        }
    }

    @Test
    void theNumberOnTheScreenComesBackFromThePhone() {
        try (SaomaUnderTest saoma = asking("number");
                Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            Phone.Person person = phone.newPerson("person with a number");
            for (Look look : Look.values()) {
                Visitor visitor = browsers.visitor(saoma, look).wantsToLogIn();
                phone.scanAndRead(person, visitor.codeOnScreen());
                String number = visitor.numberOnScreen();
                Pictures.take(visitor.page(), "login-asking-number", look);
                phone.writeAndRead(person, number);
                visitor.seesThatTheyAreLoggedIn();
            }
            Visitor phished = browsers.visitor(saoma).wantsToLogIn();
            phone.scanAndRead(person, phished.codeOnScreen());
            String wrong = phished.numberOnScreen().equals("10") ? "11" : "10";
            for (int tries = 0; tries < 3; tries++) {
                phone.writeAndRead(person, wrong);
            }
            phished.seesLoginPage("denied");
            assertThat(phished.page().locator("#detail").textContent()).contains("wrong three times");
        }
    }
}
