package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever is new at the account is asked whether they have an account already, as it is seen in the browser.
final class BindingIT {

    private static final String PASSWORD = "a long password";
    private static final String ASKING = "association: ask-binding";

    @Test
    void anAccountIsBoundByItsPasswordOrMadeAndNothingIsAskedTheNextTime() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("binding", ASKING, Map.of());
                Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            for (Look look : Look.values()) {
                String name = "mei-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
                String mei = saoma.operator().enters(Map.of("username", name, "password", PASSWORD));
                Phone.Person person = phone.newPerson(name);
                Visitor visitor = asked(browsers.visitor(saoma, look), phone, person);
                Pictures.take(visitor.page(), "login-asking-binding", look);

                has(visitor);
                proves(visitor, name, "a wrong password");
                assertThat(visitor.page().locator("#binding [role=alert]"))
                        .not()
                        .isEmpty();
                Pictures.take(visitor.page(), "login-binding-wrong", look);
                proves(visitor, name, PASSWORD);

                assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(mei);
                Visitor again = browsers.visitor(saoma).wantsToLogIn();
                phone.scanOnly(person, again.codeOnScreen());
                assertThat(again.seesThatTheyAreLoggedIn()).isEqualTo(mei);
            }
            Visitor fresh = asked(browsers.visitor(saoma), phone, phone.newPerson("somebody new"));
            buttons(fresh).nth(1).click();
            fresh.seesThatTheyAreLoggedIn();
        }
    }

    @Test
    void tooManyTriesEndItCancellingStartsAgainAndTheKeyboardIsEnough() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("binding-tries", ASKING, Map.of());
                Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            Visitor guesser = asked(browsers.visitor(saoma), phone, phone.newPerson("guesser"));
            has(guesser);
            for (int tries = 0; tries < 5; tries++) {
                proves(guesser, "nobody", "guess number " + tries);
                if (tries < 4) {
                    assertThat(password(guesser)).hasValue("");
                }
            }
            guesser.seesLoginPage("denied");

            Visitor other = asked(browsers.visitor(saoma), phone, phone.newPerson("somebody else"));
            buttons(other).last().click();
            other.seesLoginPage("waiting");

            String mei = saoma.operator().enters(Map.of("username", "mei", "password", PASSWORD));
            Visitor typist = asked(browsers.visitor(saoma), phone, phone.newPerson("typist"));
            Page page = typist.page();
            page.keyboard().press("Enter");
            page.keyboard().type("mei");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(typist.seesThatTheyAreLoggedIn()).isEqualTo(mei);
        }
    }

    @Test
    void whereNoUsersAreMadeThereIsNoSuchChoiceAndStrangersAreRefused() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start("binding-only", ASKING + "\nlogin-only: true", Map.of());
                Browsers browsers = new Browsers()) {
            Visitor visitor =
                    asked(browsers.visitor(saoma), saoma.phone(), saoma.phone().newPerson("a stranger"));
            assertThat(password(visitor)).isVisible();
            Pictures.take(visitor.page(), "login-binding-only", Look.NARROW);
        }
        try (SaomaUnderTest saoma = SaomaUnderTest.start("closed", Map.of("SAOMA_DEMO_REGISTRATION", "closed"));
                Browsers browsers = new Browsers()) {
            Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
            saoma.phone().scanAndFollow(saoma.phone().newPerson("a stranger"), visitor.codeOnScreen());
            visitor.seesLoginPage("denied");
        }
    }

    private static Visitor asked(Visitor visitor, Phone phone, Phone.Person person) {
        visitor.wantsToLogIn();
        phone.scanAndFollow(person, visitor.codeOnScreen());
        visitor.seesLoginPage("asking-binding");
        assertThat(buttons(visitor).first()).isVisible();
        return visitor;
    }

    private static Locator buttons(Visitor visitor) {
        return visitor.page().locator("#binding button");
    }

    private static Locator password(Visitor visitor) {
        return visitor.page().locator("#binding input[type=password]");
    }

    /// "I have an account."
    private static void has(Visitor visitor) {
        buttons(visitor).first().click();
    }

    private static void proves(Visitor visitor, String name, String password) {
        visitor.page().locator("#binding input[autocomplete=username]").fill(name);
        password(visitor).fill(password);
        visitor.page().locator("#binding button[type=submit]").click();
    }
}
