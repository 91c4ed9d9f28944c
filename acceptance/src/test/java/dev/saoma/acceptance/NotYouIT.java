package dev.saoma.acceptance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever scanned a code that was not theirs takes the login back, from the chat.
@SharedSaoma
final class NotYouIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    NotYouIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWasNotAtTheBrowserEndsItsLogin(Look look) {
        Visitor stranger = browsers.visitor(saoma, look).wantsToLogIn();
        String message = phone.scanAndRead(phone.newPerson("phished person"), stranger.codeOnScreen());
        stranger.seesThatTheyAreLoggedIn();
        ChatPage page = ChatPage.open(browsers, saoma, look, Phone.linkIn(message));
        page.shows("disown");
        Pictures.take(page.page(), "phone-disown", look);

        page.presses("not-me");
        page.shows("disowned");
        Pictures.take(page.page(), "phone-disowned", look);

        stranger.losesTheCookie("WEBSITE_SESSION");
        stranger.opensTheWebsite();
        stranger.pressesLogIn();
        stranger.seesLoginPage("waiting");
    }
}
