package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Logging in by mini program, with a phone number that WeChat has verified; told on each database.
abstract class MiniProgramStories {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    MiniProgramStories(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    private Visitor atTheCode() {
        return browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
    }

    @Test
    void whoeverAgreesAndReleasesTheirNumberIsLoggedIn() {
        Visitor visitor = atTheCode();

        String outcome = phone.agrees(phone.newPerson("mini program", "+8613800000101"), visitor.codeOnScreen(), true);

        assertThat(outcome).isEqualTo("agreed");
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void theSecondLoginAsksForNoNumberAndIsTheSamePerson() {
        Phone.Person person = phone.newPerson("comes again", "+8613800000102");
        Visitor first = atTheCode();
        phone.agrees(person, first.codeOnScreen(), true);
        String subject = first.seesThatTheyAreLoggedIn();

        Visitor later = atTheCode();
        String outcome = phone.agrees(person, later.codeOnScreen(), false);

        assertThat(outcome).isEqualTo("agreed");
        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void whoComesByBothIsOnePersonAlsoWhereTheUnionIdCameLate() {
        Phone.Person person = phone.newPersonWithoutUnionId("late union id", "+8613800000111");
        Visitor before = atTheCode();
        phone.agrees(person, before.codeOnScreen(), true);
        String subject = before.seesThatTheyAreLoggedIn();

        phone.hasAUnionId(person);
        Visitor later = atTheCode();
        phone.agrees(person, later.codeOnScreen(), false);
        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
        Visitor follower = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, follower.codeOnScreen());

        assertThat(follower.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void aUserWhoWasEnteredIsFoundByTheNumberThatWeChatHasVerified() {
        String mei = saoma.operator()
                .enters(Map.of("username", "mei-matched", "phone", "+8613800000112", "phoneVerified", true));
        String unsure = saoma.operator().enters(Map.of("username", "unsure", "phone", "+8613800000113"));

        Visitor hers = atTheCode();
        phone.agrees(phone.newPerson("Mei", "+8613800000112"), hers.codeOnScreen(), true);
        assertThat(hers.seesThatTheyAreLoggedIn()).isEqualTo(mei);

        Visitor other = atTheCode();
        phone.agrees(phone.newPerson("Unsure", "+8613800000113"), other.codeOnScreen(), true);
        assertThat(other.seesThatTheyAreLoggedIn()).isNotEqualTo(unsure);
    }

    /// A website that takes no new users, whichever way they come.
    @Test
    void whereRegistrationIsClosedStrangersAreRefusedAndWhoeverIsKnownComesIn() {
        Phone.Person known = phone.newPerson("known already", "+8613800000114");
        Visitor elsewhere = atTheCode();
        phone.agrees(known, elsewhere.codeOnScreen(), true);
        elsewhere.seesThatTheyAreLoggedIn();

        Visitor follower = browsers.visitor(saoma).wantsToLogInAt(WithSaoma.CLOSED);
        phone.scanAndFollow(phone.newPerson("a stranger"), follower.codeOnScreen());
        follower.seesLoginPage("denied");
        Visitor stranger =
                browsers.visitor(saoma).wantsToLogInAt(WithSaoma.CLOSED).choosesTheTab(1);
        phone.agrees(phone.newPerson("a stranger", "+8613800000116"), stranger.codeOnScreen(), true);
        stranger.seesLoginPage("denied");

        Visitor later = browsers.visitor(saoma).wantsToLogInAt(WithSaoma.CLOSED).choosesTheTab(1);
        String code = later.codeOnScreen();
        later.comesBackAfter(() -> phone.agrees(known, code, false));
    }

    @Test
    void whoeverRefusesLetsNobodyIn() {
        Visitor visitor = atTheCode();

        phone.refuses(phone.newPerson("refuses", "+8613800000103"), visitor.codeOnScreen());

        visitor.seesLoginPage("denied");
    }

    /// Their phone asks about the code that was there before: a new one on the screen would let nobody in by it.
    @Test
    void aPageThatIsLoadedAnewWhileThePhoneAsksGoesOnWithWhatWasScanned() {
        Visitor visitor = atTheCode();
        String code = visitor.codeOnScreen();
        Phone.Person person = phone.newPerson("loads the page anew", "+8613800000106");
        phone.opens(person, code);
        visitor.seesLoginPage("scanned");

        visitor.page().reload();
        visitor.seesLoginPage("scanned");
        assertThat(visitor.page().locator("[role=tab][aria-selected=true]").getAttribute("data-way"))
                .isEqualTo(visitor.page().locator("[role=tab]").nth(1).getAttribute("data-way"));
        phone.agrees(person, code, true);

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void ofTwoWhoScanTheFirstHasIt() {
        Visitor visitor = atTheCode();
        String code = visitor.codeOnScreen();
        Phone.Person person = phone.newPerson("first", "+8613800000104");

        assertThat(phone.opens(person, code)).isEqualTo("opened");
        visitor.seesLoginPage("scanned");
        assertThat(phone.agrees(phone.newPerson("second", "+8613800000105"), code, true))
                .isEqualTo("failed");
        assertThat(phone.agrees(person, code, true)).isEqualTo("agreed");

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }
}
