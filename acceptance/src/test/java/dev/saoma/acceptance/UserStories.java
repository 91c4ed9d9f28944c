package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;
import static dev.saoma.acceptance.Console.typesTheName;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What becomes of users who are not to come in any more.
interface UserStories extends Console {

    @Test
    @Order(2)
    default void whoIsShutOutIsToldSoWhoIsUnboundIsAStrangerAndWhoIsErasedIsNoDeadEnd() {
        Phone phone = saoma().phone();
        Phone.Person person = phone.newPerson("not to come in any more");
        String user = logsInByTheAccount(person);

        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users/" + user));
        assertThat(rows(page, "Logged in")).hasCount(1);
        press(page, "Shut out");
        assertThat(page.getByText("Logged in nowhere.")).isVisible();
        assertThat(page.getByText("Shut out", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Visitor refused = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanOnly(person, refused.codeOnScreen());
        refused.seesLoginPage("denied");
        assertThat(refused.page().locator("#detail")).containsText("cannot log in here");
        axe().findsNoBarrier(refused.page(), "shut out");

        press(page, "Let in again");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Shut out"))
                .waitFor();
        Assertions.assertThat(logsInByTheAccount(person)).isEqualTo(user);

        press(page, "Unbind");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("is a stranger then");
        String name = page.locator("h1").textContent();
        typesTheName(page, "somebody else", name);
        assertThat(page.getByText("Known by no account")).isVisible();
        Assertions.assertThat(logsInByTheAccount(person)).isNotEqualTo(user);

        press(page, "Erase");
        typesTheName(page, user, name);
        assertThat(page.getByText(name + " was erased")).isVisible();
        assertThat(page).hasURL(address("/users"));
        page.goBack();
        heading(page, "There is no such user").waitFor();
        assertThat(rows(page, "History").filter(new Locator.FilterOptions().setHasText("User erased")))
                .hasCount(1);
        axe().findsNoBarrier(page, "somebody who was erased");
        Pictures.take(page, "console-erased", Look.DESKTOP);
        press(page, "To the list: Users");
        assertThat(page).hasURL(Pattern.compile("/users$"));
    }

    private String logsInByTheAccount(Phone.Person person) {
        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
        saoma().phone().scanAndFollow(person, visitor.codeOnScreen());
        return visitor.seesThatTheyAreLoggedIn();
    }

    /// Of a table, without its head.
    private static Locator rows(Page page, String table) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .locator("tbody tr.ant-table-row");
    }
}
