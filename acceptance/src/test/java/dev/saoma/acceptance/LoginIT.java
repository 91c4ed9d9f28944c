package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;

@SharedSaoma
final class LoginIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    LoginIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void aNewFollowerScansFollowsAndIsLoggedIn() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();

        phone.scanAndFollow(phone.newPerson("new follower"), visitor.codeOnScreen());

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        assertThat(visitor.page().url()).startsWith(saoma.addresses().sample());
        assertThat(visitor.claim("iss")).isEqualTo(saoma.addresses().issuer());
        assertThat(visitor.claim("aud")).contains(saoma.addresses().clientId());
    }

    @Test
    void aReturningFollowerOnlyScansAndIsTheSamePerson() {
        Phone.Person person = phone.newPerson("returning follower");
        Visitor first = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, first.codeOnScreen());
        String subject = first.seesThatTheyAreLoggedIn();

        Visitor later = browsers.visitor(saoma).wantsToLogIn();
        phone.scanOnly(person, later.codeOnScreen());

        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void whoUnfollowsAndFollowsAgainIsStillTheSamePerson() {
        Phone.Person person = phone.newPerson("follower who left");
        Visitor first = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, first.codeOnScreen());
        String subject = first.seesThatTheyAreLoggedIn();

        phone.unfollow(person);
        Visitor later = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, later.codeOnScreen());

        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void whoLogsOutMustScanAgain() {
        Phone.Person person = phone.newPerson("somebody who logs out");
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, visitor.codeOnScreen());
        String subject = visitor.seesThatTheyAreLoggedIn();

        visitor.logsOut();
        visitor.wantsToLogIn();
        phone.scanOnly(person, visitor.codeOnScreen());

        assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void whoIsLoggedInAtSaomaNeedNotScanForTheWebsiteAgain() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("somebody with a session"), visitor.codeOnScreen());
        String subject = visitor.seesThatTheyAreLoggedIn();

        visitor.losesTheCookie("WEBSITE_SESSION");
        visitor.opensTheWebsite();
        visitor.pressesLogIn();

        assertThat(visitor.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void noCookieOfALoginCanBeReadByAScript() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("somebody with cookies"), visitor.codeOnScreen());
        visitor.seesThatTheyAreLoggedIn();

        assertThat(visitor.page().context().cookies())
                .isNotEmpty()
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue())
                .extracting((Cookie cookie) -> cookie.sameSite.name())
                .doesNotContain("NONE");
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
