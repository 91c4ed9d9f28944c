package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.asks;
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

/// What becomes of users: two who are one, and those who are not to come in any more.
interface UserStories extends Console {

    @Test
    @Order(2)
    default void twoWhoTurnOutToBeOneAreMergedAndTheFormerAddressLeadsToWhoStayed() {
        Phone phone = saoma().phone();
        Phone.Person person = phone.newPersonWithoutUnionId("here twice", "+8613800000901");
        String elder = logsInByTheProgram(person);
        phone.hasAUnionId(person);
        String younger = logsInByTheAccount(person);
        Assertions.assertThat(younger).isNotEqualTo(elder);
        logsInByTheProgram(person); // which has the union id of every login; of a follower WeChat is asked once a day
        Page page = signedIn(Look.DESKTOP);
        String pairs = "/pools/" + saoma().addresses().poolId() + "/double-users";
        Patience.until(
                "WeChat has told the union id of whoever scanned",
                () -> asks(page, "GET", pairs, null).toString().contains(younger));

        page.navigate(address("/users/twice"));
        Locator pair = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(younger));
        assertThat(pair.getByRole(AriaRole.LINK)).hasText(new String[] {elder, younger});
        pair.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("goes to " + elder);
        hasNoBarrier(page, "two who are one");
        Pictures.take(page, "console-merge", Look.DESKTOP);
        typesTheName(page, elder, younger);
        assertThat(page.getByText(younger + " was merged into " + elder)).isVisible();
        assertThat(pair).hasCount(0);

        page.navigate(address("/users/" + younger));
        assertThat(page.getByText("was merged: this is " + elder + ", who stayed."))
                .isVisible();
        Locator identities = rows(page, "Known by");
        assertThat(identities).hasCount(2);
        assertThat(rows(page, "Changes")
                        .filter(new Locator.FilterOptions().setHasText("Another user was merged into this one")))
                .hasCount(1);
        hasNoBarrier(page, "somebody who was merged");
        Pictures.take(page, "console-merged", Look.DESKTOP);
        Assertions.assertThat(logsInByTheAccount(person)).isEqualTo(elder);

        identities.getByText("Unbind").first().click();
        page.locator(".ant-popconfirm-buttons .ant-btn-primary").click();
        assertThat(page.getByText("Unbound", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(identities).hasCount(1);
    }

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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let in again"))
                .waitFor();
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
        assertThat(rows(page, "Changes").filter(new Locator.FilterOptions().setHasText("User erased")))
                .hasCount(1);
        hasNoBarrier(page, "somebody who was erased");
        Pictures.take(page, "console-erased", Look.DESKTOP);
        press(page, "To the list: Users");
        assertThat(page).hasURL(Pattern.compile("/users$"));
    }

    private String logsInByTheAccount(Phone.Person person) {
        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
        saoma().phone().scanAndFollow(person, visitor.codeOnScreen());
        return visitor.seesThatTheyAreLoggedIn();
    }

    private String logsInByTheProgram(Phone.Person person) {
        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn().choosesTheTab(1);
        saoma().phone().agrees(person, visitor.codeOnScreen(), true);
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
