package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(2)
final class BindingIT extends BindingStories {

    /// Here alone: to refuse asks the database nothing that the other stories do not.
    @Test
    void whereNoUsersAreMadeThereIsNoSuchChoiceAndStrangersAreRefused() {
        try (SaomaUnderTest saoma = SaomaUnderTest.start(
                        "binding-only",
                        ASKING + "\nlogin-only: true",
                        Map.of("SAOMA_DEMO_PROGRAM", "association: field-matching\nlogin-only: true"));
                Browsers browsers = new Browsers()) {
            Phone phone = saoma.phone();
            Visitor visitor = asked(browsers.visitor(saoma), phone, phone.newPerson("a stranger"))
                    .visitor();
            assertThat(password(visitor)).isVisible();
            Pictures.take(visitor.page(), "login-binding-only", Look.NARROW);

            String mei = saoma.operator().enters(Map.of("phone", "+8613800000151", "phoneVerified", true));
            Visitor known = browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
            phone.agrees(phone.newPerson("Mei", "+8613800000151"), known.codeOnScreen(), true);
            assertThat(known.seesThatTheyAreLoggedIn()).isEqualTo(mei);
            Visitor stranger = browsers.visitor(saoma).wantsToLogIn().choosesTheTab(1);
            phone.agrees(phone.newPerson("a stranger", "+8613800000152"), stranger.codeOnScreen(), true);
            stranger.seesLoginPage("denied");
        }
    }
}
