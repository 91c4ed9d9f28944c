package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Users and developers of a pool.
interface PeopleStories extends Console {

    @Test
    @Order(2)
    default void somebodyIsFoundAndLoggedOut() {
        Phone phone = saoma().phone();
        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("to be found"), visitor.codeOnScreen());
        String subject = visitor.seesThatTheyAreLoggedIn();

        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users"));
        Locator user = page.locator("tbody a[href$='" + subject + "']");
        page.getByLabel("What to search for").fill(user.textContent());
        page.keyboard().press("Enter");
        user.click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Log out").setExact(true))
                .click();
        assertThat(page.getByText("Logged in nowhere.")).isVisible();

        press(page, "Show whole");
        assertThat(page.getByText("user.unmask")).isVisible();
    }

    @Test
    @Order(2)
    default void ofAFileTheBadRowIsToldAndTheGoodOneIsTakenAndAllAreTakenAlong() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users/import"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "notes.txt", "text/plain", "Milk\nBread, and butter\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No row of notes.txt can be read");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The first line names the columns.");
        hasNoBarrier(page, "import-unreadable");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "users.csv",
                        "text/csv",
                        "name,phone\nComes from a file,+8613900139000\nBad,12\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("phone")))
                .isVisible();
        page.locator("main a[href$='/users']").first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("nobody is taken in yet");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Stay")))
                .isFocused();
        page.keyboard().press("Enter");

        press(page, "Import now (1)");
        assertThat(page.getByText("Imported: 1")).isVisible();
        page.navigate(address("/users"));
        assertThat(page.getByText("Comes from a file")).isVisible();

        press(page, "Export");
        hasNoBarrier(page, "export");
        Download file = page.waitForDownload(() -> press(page, "Export all users"));
        assertThat(page.getByText("Users in the file: ")).isVisible();
        Assertions.assertThat(file.path()).content().contains("Comes from a file");
    }

    @Test
    @Order(2)
    default void whoIsInvitedComesByTheLinkAndSeesThatPoolAlone() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/developers"));
        press(page, "Invite developer");
        page.getByLabel("E-mail address").fill("colleague@example.org");
        page.getByText("Administrator").click();
        hasNoBarrier(page, "invite");
        press(page, "Make the invitation");
        Locator link = page.locator(".ant-modal .copyable code");
        link.waitFor();
        hasNoBarrier(page, "invited");

        Page guest = browsers().visitor(saoma()).page();
        String mailed = new Inbox(saoma()).newestTo("colleague@example.org").link();
        Assertions.assertThat(mailed).isEqualTo(link.textContent());
        guest.navigate(mailed);
        assertThat(guest.getByText(Pattern.compile("colleague@example.org may become")))
                .isVisible();
        hasNoBarrier(guest, "invitation");
        guest.getByLabel("New password").fill(Console.PASSWORD);
        guest.getByLabel("The password once more").fill(Console.PASSWORD);
        press(guest, "Make the account");
        heading(guest, "Getting started").waitFor();
        guest.locator(".ant-select").first().click();
        assertThat(guest.locator(".ant-select-item-option")).hasCount(1);

        page.navigate(address("/developers"));
        press(page, "Remove colleague@example.org");
        page.getByLabel("The name").fill("colleague@example.org");
        page.locator(".ant-modal .ant-btn-dangerous").click();
        assertThat(page.getByText(Pattern.compile("was removed"))).isVisible();
        guest.reload();
        heading(guest, "Sign in to the console").waitFor();
    }
}
