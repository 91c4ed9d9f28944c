package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Whoever is new at the account is asked whether they have an account already, as it is seen in the browser; told on
/// each database. At the official account each method proves one that an operator can allow; at the mini program those
/// that are taken if the operator says no more.
@TestInstance(Lifecycle.PER_CLASS)
abstract class BindingStories {

    private static final String PASSWORD = "a long password";
    static final String ASKING = "association: ask-binding";
    private static final List<String> METHODS = List.of("username-password", "phone-code", "email-code");

    private final SaomaUnderTest saoma = SaomaUnderTest.start(
            "binding", ASKING + "\nassociation-methods: " + METHODS, Map.of("SAOMA_DEMO_PROGRAM", ASKING));

    @AfterAll
    void stop() {
        saoma.close();
    }

    @Test
    void anAccountIsBoundByItsPasswordOrMadeAndNothingIsAskedTheNextTime() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            for (Look look : Look.of(Database.ofTheStory())) {
                String name = "mei-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
                String mei = saoma.operator().enters(Map.of("username", name, "password", PASSWORD));
                Phone.Person person = phone.newPerson(name);
                Asked asked = asked(browsers.visitor(saoma, look), phone, person);
                Visitor visitor = asked.visitor();
                Pictures.take(visitor.page(), "login-asking-binding", look);

                has(visitor);
                proves(visitor, name, "a wrong password");
                assertThat(visitor.page().locator("#binding [role=alert]"))
                        .not()
                        .isEmpty();
                Pictures.take(visitor.page(), "login-binding-wrong", look);
                proves(visitor, name, PASSWORD);
                types(visitor, asked.wrongNumber());
                assertThat(visitor.page().locator("#binding [role=alert]")).containsText("2");
                Pictures.take(visitor.page(), "login-binding-number", look);
                types(visitor, asked.number());

                assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(mei);
                Visitor again = browsers.visitor(saoma).wantsToLogIn();
                phone.scanOnly(person, again.codeOnScreen());
                assertThat(again.seesThatTheyAreLoggedIn()).isEqualTo(mei);
            }
            Visitor fresh = asked(browsers.visitor(saoma), phone, phone.newPerson("somebody new"))
                    .visitor();
            buttons(fresh).nth(1).click();
            fresh.seesThatTheyAreLoggedIn();
        }
    }

    @Test
    void tooManyTriesEndItCancellingStartsAgainAndTheKeyboardIsEnough() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            Visitor guesser = asked(browsers.visitor(saoma), phone, phone.newPerson("guesser"))
                    .visitor();
            has(guesser);
            for (int tries = 0; tries < 5; tries++) {
                proves(guesser, "nobody", "guess number " + tries);
                if (tries < 4) {
                    assertThat(password(guesser)).hasValue("");
                }
            }
            guesser.seesLoginPage("denied");

            Visitor other = asked(browsers.visitor(saoma), phone, phone.newPerson("somebody else"))
                    .visitor();
            buttons(other).last().click();
            other.seesLoginPage("waiting");

            String mei = saoma.operator().enters(Map.of("username", "mei-typing", "password", PASSWORD));
            Asked asked = asked(browsers.visitor(saoma), phone, phone.newPerson("typist"));
            Visitor typist = asked.visitor();
            Page page = typist.page();
            page.keyboard().press("Enter");
            page.keyboard().type("mei-typing");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(number(typist)).isFocused();
            page.keyboard().type(asked.number());
            page.keyboard().press("Enter");
            assertThat(typist.seesThatTheyAreLoggedIn()).isEqualTo(mei);
        }
    }

    @Test
    void whoeverScansSomebodyElsesCodeDoesNotGetTheirAccountAndWhoeverDisownsGetsRidOfIt() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            String mei = saoma.operator()
                    .enters(Map.of(
                            "username",
                            "mei-overlooked",
                            "password",
                            PASSWORD,
                            "email",
                            "mei@shop.example",
                            "emailVerified",
                            true));
            Phone.Person stranger = phone.newPerson("a stranger who sees the screen");
            Asked overlooked = asked(browsers.visitor(saoma), phone, stranger);
            has(overlooked.visitor());
            proves(overlooked.visitor(), "mei-overlooked", PASSWORD);
            for (int tries = 0; tries < 3; tries++) {
                types(overlooked.visitor(), overlooked.wrongNumber());
                if (tries < 2) {
                    assertThat(number(overlooked.visitor())).hasValue("");
                    assertThat(overlooked.visitor().page().locator("#binding [role=alert]"))
                            .containsText(Integer.toString(2 - tries));
                }
            }
            overlooked.visitor().seesLoginPage("denied");

            Asked later = asked(browsers.visitor(saoma), phone, stranger);
            has(later.visitor());
            proves(later.visitor(), "mei-overlooked", PASSWORD);
            types(later.visitor(), later.number());
            assertThat(later.visitor().seesThatTheyAreLoggedIn()).isEqualTo(mei);
            ChatPage chat = ChatPage.open(browsers, saoma, Look.NARROW, Phone.linkIn(later.message()));
            chat.shows("disown");
            chat.presses("not-me");
            chat.shows("disowned");

            assertThat(later.visitor().hasToScanAgain()).isTrue();
            assertThat(new Inbox(saoma).newestTo("mei@shop.example").text()).contains("Saoma demo", "Chrom");
            asked(browsers.visitor(saoma), phone, stranger);
        }
    }

    @Test
    void theMiniProgramTellsTheNumberAndEachPasswordProvesTheAccount() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            int count = 0;
            for (String account : List.of("mei-0", "+8613800000121", "mei-2@shop.example")) {
                String number = "+861380000012" + count;
                String mei = saoma.operator()
                        .enters(Map.of(
                                "username",
                                "mei-" + count,
                                "phone",
                                number,
                                "email",
                                "mei-" + count + "@shop.example",
                                "password",
                                PASSWORD));
                Phone.Person person = phone.newPerson("mei " + count, "+861380000013" + count);
                Visitor visitor = browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
                String told = phone.agreesAndReads(person, visitor.codeOnScreen(), true);
                assertThat(told).matches("[1-9][0-9]{3}");
                visitor.seesLoginPage("asking-binding");

                has(visitor);
                if (count > 0) {
                    visitor.page()
                            .locator("#binding button.link")
                            .nth(count - 1)
                            .click();
                }
                visitor.page().locator("#binding input").first().fill(account);
                password(visitor).fill(PASSWORD);
                visitor.page().locator("#binding button[type=submit]").click();
                types(visitor, told);

                assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(mei);
                Visitor again = browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
                assertThat(phone.agrees(person, again.codeOnScreen(), false)).isEqualTo("agreed");
                assertThat(again.seesThatTheyAreLoggedIn()).isEqualTo(mei);
                count++;
            }
        }
    }

    @Test
    void aCodeToThePhoneOrTheMailboxProvesTheAccountOnce() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            for (String account : List.of("+8613800000141", "mei-code@shop.example")) {
                String kind = account.contains("@") ? "email" : "phone";
                String mei = saoma.operator().enters(Map.of(kind, account, kind + "Verified", true));
                Phone.Person person = phone.newPerson("mei with " + account);
                Asked asked = asked(browsers.visitor(saoma), phone, person);
                Visitor visitor = asked.visitor();
                has(visitor);
                choosesTheMethodFor(visitor, account);
                String code = isSentACode(visitor, account);

                types(visitor, code.equals("123456") ? "654321" : "123456");
                assertThat(visitor.page().locator("#binding [role=alert]"))
                        .not()
                        .isEmpty();
                assertThat(number(visitor)).hasValue("");
                types(visitor, code);
                assertThat(account(visitor)).isHidden();
                types(visitor, asked.number());
                assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(mei);

                Visitor thief = asked(browsers.visitor(saoma), phone, phone.newPerson("a thief"))
                        .visitor();
                has(thief);
                choosesTheMethodFor(thief, account);
                account(thief).fill(account);
                types(thief, code);
                assertThat(thief.page().locator("#binding [role=alert]")).not().isEmpty();
                thief.seesLoginPage("asking-binding");
            }
        }
    }

    @Test
    void whoeverReloadsThePageOrIsWithoutANetworkForAMomentCanStillTypeTheCodeThatTheyWaitFor() {
        try (Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            String account = "mei-reload@shop.example";
            String mei = saoma.operator().enters(Map.of("email", account, "emailVerified", true));
            Asked asked = asked(browsers.visitor(saoma), phone, phone.newPerson("mei who reloads"));
            Visitor visitor = asked.visitor();
            has(visitor);
            choosesTheMethodFor(visitor, account);
            String code = isSentACode(visitor, account);

            visitor.page().reload();
            visitor.seesLoginPage("asking-binding");
            assertThat(account(visitor)).hasValue(account);
            assertThat(number(visitor)).isFocused();
            Pictures.take(visitor.page(), "login-binding-reloaded", Look.NARROW);
            number(visitor).fill(code);
            String title = visitor.page().locator("#title").textContent();
            visitor.page().context().setOffline(true);
            visitor.page().evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(visitor.page().locator("#title")).not().hasText(title);
            assertThat(number(visitor)).hasValue(code);
            visitor.page().context().setOffline(false);
            assertThat(visitor.page().locator("#title")).hasText(title);
            visitor.page().locator("#binding button[type=submit]").click();

            assertThat(account(visitor)).isHidden();
            types(visitor, asked.number());
            assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(mei);
        }
    }

    private void choosesTheMethodFor(Visitor visitor, String account) {
        visitor.page()
                .locator("#binding button.link")
                .nth(account.contains("@") ? 1 : 0)
                .click();
    }

    private String isSentACode(Visitor visitor, String account) {
        account(visitor).fill(account);
        visitor.page().locator("#binding form button[type=button]").click();
        Inbox.Message message = new Inbox(saoma).newestTo(account);
        assertThat(message.subject() + message.text()).contains("Saoma demo");
        return message.code();
    }

    private Locator account(Visitor visitor) {
        return visitor.page().locator("#binding input[type=tel], #binding input[type=email]");
    }

    /// Somebody whom the page asks, and what their phone was told.
    record Asked(Visitor visitor, String message) {

        private static final Pattern NUMBER = Pattern.compile("(?:输入：|browser: )([0-9]{4})\\b");

        String number() {
            Matcher told = NUMBER.matcher(message);
            assertThat(told.find()).as(message).isTrue();
            return told.group(1);
        }

        String wrongNumber() {
            return number().equals("1234") ? "4321" : "1234";
        }
    }

    static Asked asked(Visitor visitor, Phone phone, Phone.Person person) {
        visitor.wantsToLogIn();
        String message = phone.scanAndRead(person, visitor.codeOnScreen());
        visitor.seesLoginPage("asking-binding");
        assertThat(buttons(visitor).first()).isVisible();
        return new Asked(visitor, message);
    }

    private static Locator buttons(Visitor visitor) {
        return visitor.page().locator("#binding button");
    }

    static Locator password(Visitor visitor) {
        return visitor.page().locator("#binding input[type=password]");
    }

    private static Locator number(Visitor visitor) {
        return visitor.page().locator("#binding input[inputmode=numeric]");
    }

    private static void types(Visitor visitor, String number) {
        number(visitor).fill(number);
        visitor.page().locator("#binding button[type=submit]").click();
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
