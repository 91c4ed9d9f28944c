package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.inEachLook;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// WeChat takes something away that logins need, and the console says what, and what to do.
interface DoctorStories extends Console {

    @Test
    @Order(2)
    default void theDoctorSaysWhichSecretAndWhichAddressWeChatRefusesUntilBothAreMended() {
        Page page = signedIn(Look.DESKTOP);
        OwnAccount account = connects(page, "patient", "A patient");
        Phone owner = account.phone();
        page.navigate(address("/connections/patient/doctor"));
        examines(page, "Examine");
        assertThat(page.getByText("Nothing is wrong, as far as it can be told")).isVisible();
        assertThat(page.getByText("credentials-good")).isVisible();
        assertThat(page.getByText("egress-accepted")).isVisible();
        assertThat(page.getByText("qr-permitted")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Something is wrong")))
                .hasCount(0);

        String newSecret = "fedcba9876543210fedcba9876543210";
        owner.ownerSets(Map.of(
                "callbackUrl", account.serverUrl(), "appSecret", newSecret, "ipWhitelist", List.of("203.0.113.9")));
        examines(page, "Examine again");
        assertThat(page.getByText("Something is wrong", exactly())).isVisible();
        Locator credentials = step(page, "AppID and AppSecret");
        assertThat(credentials).containsText("40125");
        Pictures.take(page, "console-doctor-secret", Look.DESKTOP);

        page.navigate(address("/connections"));
        page.locator("a[href$='/patient/settings'] .ant-tag").click();
        page.getByLabel("AppSecret", new Page.GetByLabelOptions().setExact(true))
                .fill(newSecret);
        press(page, "Save");
        assertThat(page.getByText("Saved", exactly())).isVisible();
        examines(page, "Examine"); // as is offered with it
        assertThat(page.getByText("Add 127.0.0.1 to the IP whitelist at WeChat"))
                .isVisible();
        page.reload();
        assertThat(step(page, "Our IP address and the whitelist"))
                .containsText("Add 127.0.0.1 to the IP whitelist at WeChat");
        assertThat(page.getByText(Pattern.compile("^Examined "))).isVisible();
        hasNoBarrier(page, "a doctor's report");
        Pictures.take(page, "console-doctor-whitelist", Look.DESKTOP);

        owner.ownerSets(Map.of("callbackUrl", account.serverUrl(), "ipWhitelist", List.of("127.0.0.1", "::1")));
        examines(page, "Examine again");
        assertThat(page.getByText("Nothing is wrong, as far as it can be told")).isVisible();
        assertThat(page.getByText("egress-accepted")).isVisible();

        page.navigate(address("/connections/patient/quotas"));
        Locator codes =
                page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("qrcode/create"));
        assertThat(codes).containsText(Pattern.compile("[2-9] of 100,000"));
        assertThat(page.getByText("another system takes them away")).hasCount(0);
        for (int time = 0; time < 2; time++) {
            owner.losesItsTokens();
            page.navigate(address("/connections/patient/doctor"));
            examines(page, "Examine again");
        }
        examines(page, "Examine again"); // it may look at the count before it is refused itself
        assertThat(step(page, "Whether another system takes the token away")).containsText("2 tokens have ended");
        page.navigate(address("/connections/patient/quotas"));
        inEachLook(page, look -> {
            assertThat(page.getByRole(AriaRole.ALERT).last()).containsText("2");
            axe().findsNoBarrier(page, "quotas on a bad day " + look);
            Pictures.take(page, "console-quotas-taken", look);
        });
        assertThat(page.getByText("Tokens that WeChat refused before their time: 2"))
                .isVisible();
    }

    /// Presses the button and waits until it may be pressed again: while the doctor is at work, it does nothing.
    private static void examines(Page page, String button) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/doctor")
                        && answer.request().method().equals("POST"),
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Examine again")))
                .not()
                .hasClass(Pattern.compile("ant-btn-loading"));
    }

    private static Locator step(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
