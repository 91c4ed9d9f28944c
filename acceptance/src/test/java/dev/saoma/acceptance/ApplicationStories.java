package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.inEachLook;
import static dev.saoma.acceptance.Console.link;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Applications and how their login pages look.
interface ApplicationStories extends Console {

    @Test
    @Order(2)
    default void anApplicationIsMadeAnAddressComparedAndALoginTried() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Corner shop");
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://shop.example.org/callback");
        press(page, "Create");
        assertThat(page.getByText("The secret is shown this once. Copy it now."))
                .isVisible();
        press(page, "To the application");
        heading(page, "Corner shop").waitFor();

        link(page, "Check an address");
        page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                .fill("http://shop.example.org/callback/");
        press(page, "Check");
        assertThat(page.getByText("They differ first at character 5.")).isVisible();
        assertThat(page.getByText("One ends in '/' and the other does not.")).isVisible();
        hasNoBarrier(page, "a mismatch");

        link(page, "Ready code");
        assertThat(page.getByText("provider.saoma.issuer-uri:")).isVisible();
        hasNoBarrier(page, "ready code");

        Page window = page.waitForPopup(() -> press(page, "Try login"));
        Phone phone = saoma().phone();
        new Visitor(window, saoma().addresses(), phone).seesLoginPage("waiting");
        phone.scanAndFollow(phone.newPerson("somebody who tries"), phone.decode(Pictures.of(window)));
        assertThat(window.getByText("This is what your website gets")).isVisible();
        assertThat(window.getByText("Browser let in")).isVisible();
        assertThat(window.getByText(Pattern.compile("^acr scan$"))).isVisible();
        assertThat(window).hasURL(Pattern.compile("/console/trials/[0-9a-f]{24}/[0-9a-f]{24}$"));
        axe().findsNoBarrier(window, "a login that was tried");
        Pictures.take(window, "console-trial", Look.DESKTOP);
        seesAllOfEachStep(window);
        triesAgainInChineseAndInTheDark(window);

        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("somebody who logs in"), visitor.codeOnScreen());
        visitor.seesThatTheyAreLoggedIn();
        page.navigate(address("/overview"));
        assertThat(page.locator(".tile").first()).containsText(Pattern.compile("Logins[1-9]"));
        press(page, "As a table");
        hasNoBarrier(page, "the overview with a login");
    }

    /// At the size in which the window opens, and on a phone.
    private static void seesAllOfEachStep(Page window) {
        for (int width : List.of(520, 360)) {
            window.setViewportSize(width, 760);
            Object left = window.locator("main table")
                    .evaluate("table => table.closest('section').scrollWidth - table.closest('section').clientWidth");
            Assertions.assertThat(left)
                    .as("what has to be scrolled at " + width + " px")
                    .isEqualTo(0);
            Object above = window.locator("main pre").first().evaluate("""
                    pre => {
                      const text = document.createRange();
                      text.selectNodeContents(pre);
                      return Math.round(text.getBoundingClientRect().top - pre.getBoundingClientRect().top);
                    }""");
            Assertions.assertThat((int) above)
                    .as("room above the code at " + width + " px")
                    .isLessThan(20);
        }
    }

    /// The window has no button for either.
    private void triesAgainInChineseAndInTheDark(Page window) {
        window.evaluate("localStorage.setItem('saoma-language', 'zh')");
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(Look.DESKTOP_DARK.colours));
        window.locator("main .row button").first().click();
        Phone phone = saoma().phone();
        Visitor visitor = new Visitor(window, saoma().addresses(), phone);
        phone.scanAndFollow(phone.newPerson("somebody who tries again"), visitor.codeOnScreen());
        window.locator("html[lang=zh-CN] main table").first().waitFor();
        axe().findsNoBarrier(window, "a login that was tried " + Look.DESKTOP_DARK);
        Pictures.take(window, "console-trial", Look.DESKTOP_DARK);
        window.evaluate("localStorage.setItem('saoma-language', 'en')");
    }

    @Test
    @Order(2)
    default void whatAnApplicationAsksAfterTheScanIsChosenByTheForm() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("A careful shop");
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://careful.example.org/callback");
        picks(page, "Send back a number");
        press(page, "Create");
        press(page, "To the application");
        heading(page, "A careful shop").waitFor();

        Page window = page.waitForPopup(() -> press(page, "Try login"));
        Phone phone = saoma().phone();
        Visitor visitor = new Visitor(window, saoma().addresses(), phone);
        Phone.Person person = phone.newPerson("somebody careful");
        phone.scanAndRead(person, visitor.codeOnScreen());
        phone.writeAndRead(person, visitor.numberOnScreen());
        assertThat(window.getByText(Pattern.compile("^acr number$"))).isVisible();
        window.close();

        picks(page, "Confirm in WeChat");
        page.getByText("Closed registration").click();
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();
        Page again = page.waitForPopup(() -> press(page, "Try login"));
        Visitor stranger = new Visitor(again, saoma().addresses(), phone);
        String asked = phone.scanAndRead(phone.newPerson("somebody who is no user"), stranger.codeOnScreen());
        stranger.seesLoginPage("asking-confirm");
        ChatPage question = ChatPage.open(browsers(), saoma(), Look.NARROW, Phone.linkIn(asked));
        question.shows("confirm");
        question.presses("allow");
        stranger.seesLoginPage("denied");
    }

    @Test
    @Order(2)
    default void aDeviceIsMadeWithoutASecretAndItsReadyCodeLogsItIn(@TempDir Path folder) {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        picks(page, "Device");
        assertThat(page.getByLabel("Addresses to come back to (redirect URIs)")).hasCount(0);
        assertThat(page.getByText("How a device is allowed")).isVisible();
        assertThat(page.getByText("Logged in at once")).hasCount(0);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Television in the shop");
        press(page, "Create");
        assertThat(page.getByText("Enter these values in your program.")).isVisible();
        assertThat(page.getByText("The secret is shown this once. Copy it now."))
                .hasCount(0);
        press(page, "Ready code");
        Locator code = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("login.sh"));
        hasNoBarrier(page, "the ready code of a device");

        Phone phone = saoma().phone();
        try (DeviceScript tool = DeviceScript.start(code.textContent(), folder)) {
            String asked = phone.scanAndRead(phone.newPerson("somebody before the television"), tool.code());
            ChatPage question = ChatPage.open(browsers(), saoma(), Look.NARROW, Phone.linkIn(asked));
            assertThat(question.page().getByText("Television in the shop").first())
                    .isVisible();
            question.presses("allow");
            question.shows("allowed");
            Assertions.assertThat(tool.subject()).matches("[0-9a-f]{24}");
        }
    }

    private static void picks(Page page, String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + option)))
                .check();
    }

    @Test
    @Order(2)
    default void anApplicationThatWasDeletedBySlipIsHadBackAtOnceOrLater() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Slip of the hand");
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://slip.example.org/callback");
        press(page, "Create");
        press(page, "To the application");
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Slip of the hand"));

        deletes(page, "Slip of the hand");
        assertThat(page.getByText("Slip of the hand was deleted.")).isVisible();
        assertThat(row).hasCount(0);
        press(page, "Undo");
        assertThat(page.getByText("Slip of the hand is back.")).isVisible();
        row.getByRole(AriaRole.LINK).click();

        deletes(page, "Slip of the hand");
        inEachLook(page, look -> {
            page.locator("summary").click();
            axe().findsNoBarrier(page, "deleted lately " + look);
            Pictures.take(page, "console-deleted-lately", look);
        });
        press(page, "Restore Slip of the hand");
        assertThat(row).isVisible();
        assertThat(page.getByText("deleted lately")).hasCount(0);
    }

    /// The application whose page is shown.
    private static void deletes(Page page, String name) {
        heading(page, name).waitFor();
        press(page, "Delete application");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill(name);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete application"))
                .click();
        heading(page, "Applications").waitFor();
    }

    @Test
    @Order(2)
    default void aBrandIsSeenBesideTheFormAndThenOnTheLoginPage() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/login-page"));
        FrameLocator preview = page.frameLocator("iframe");
        assertThat(preview.getByRole(AriaRole.IMG)).isVisible();

        page.getByLabel("Accent", new Page.GetByLabelOptions().setExact(true)).fill("#ffee00");
        assertThat(page.getByText("at least 4.5 is needed")).isVisible();
        page.getByLabel("Accent", new Page.GetByLabelOptions().setExact(true)).fill("#0b5cad");
        page.getByLabel("Line below the title").last().fill("Staff only, please");
        // A frame that is out of sight is not drawn.
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.getByText("Staff only, please")).isVisible();

        looksAt(page, "Phone");
        assertThat(page.locator("iframe")).hasCSS("width", "390px");
        looksAt(page, "Dark");
        assertThat(preview.locator(":root")).hasCSS("color-scheme", "dark");
        Locator languages = page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Language"));
        languages.getByText("中文").click();
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(preview.locator(":root")).hasCSS("color-scheme", "dark");
        hasNoBarrier(page, "a preview on a phone in the dark");
        Pictures.take(page, "console-preview-phone-dark", Look.DESKTOP);
        languages.getByText("English").click();
        assertThat(preview.locator("html")).hasAttribute("lang", "en");
        looksAt(page, "Light");
        assertThat(preview.locator(":root")).hasCSS("color-scheme", "light");

        choose(page, "State of the page", "Code expired");
        page.locator("iframe").scrollIntoViewIfNeeded();
        Locator again = preview.getByRole(AriaRole.BUTTON);
        assertThat(again).hasCSS("background-color", "rgb(11, 92, 173)");
        choose(page, "Page", "Consent");
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.getByText("Tell “")).isVisible();
        hasNoBarrier(page, "the brand of the consent page");
        choose(page, "Page", "Logout");
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.locator("button[value=yes]")).containsText("Log out");
        choose(page, "Page", "Error");
        page.locator("iframe").scrollIntoViewIfNeeded();
        assertThat(preview.getByText("This login request is not valid")).isVisible();
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();

        Page visitor = browsers().visitor(saoma()).wantsToLogIn().page();
        assertThat(visitor.getByText("Staff only, please")).isVisible();
        assertThat(visitor.locator(":root")).hasCSS("--accent", "#0b5cad");
        axe().findsNoBarrier(visitor, "branded login");
    }

    private static void looksAt(Page page, String how) {
        page.getByText(how, new Page.GetByTextOptions().setExact(true)).click();
    }
}
