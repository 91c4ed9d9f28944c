package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.asks;
import static dev.saoma.acceptance.Console.inEachLook;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Logouts of which a website does not hear.
interface LogoutStories extends Console {

    @Test
    @Order(2)
    default void aWebsiteThatIsAwayWhenSomebodyIsLoggedOutIsListedWithTheReason() {
        Page page = signedIn(Look.DESKTOP);
        String pool = "/pools/" + saoma().addresses().poolId();
        String application = asks(
                        page,
                        "POST",
                        pool + "/applications",
                        Map.of(
                                "name",
                                "A website that is away",
                                "kind",
                                "single-page",
                                "connections",
                                List.of(saoma().addresses().connectionIdentifier()),
                                "redirectUris",
                                List.of("https://www.example.org/callback"),
                                "backChannelLogoutUri",
                                "http://127.0.0.1:" + Ports.free() + "/logged-out"))
                .at("/application/clientId")
                .asString();
        Phone phone = saoma().phone();
        Visitor visitor = browsers().visitor(saoma()).wantsToLogInAt(application);
        String code = visitor.codeOnScreen();
        visitor.comesBackAfter(() -> phone.scanAndFollow(phone.newPerson("logged out elsewhere"), code));
        String user = asks(page, "GET", pool + "/users", null).at("/items/0/id").asString();

        page.navigate(address("/users/" + user));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log out").setExact(true))
                .click();
        assertThat(page.getByText("Logged in nowhere.")).isVisible();
        page.navigate(address("/applications/" + application + "/logouts"));
        Locator missed = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(user));
        Patience.until("it has been tried for long enough", () -> {
            page.reload();
            page.locator("tbody tr, .ant-empty").first().waitFor();
            return missed.count() == 1;
        });
        assertThat(missed).containsText("No connection");
        inEachLook(page, look -> {
            assertThat(missed).isVisible();
            axe().findsNoBarrier(page, "a logout that was not heard " + look);
            Pictures.take(page, "console-logout-not-heard", look);
        });
        page.locator(".ant-segmented-item").last().click();
        assertThat(page.getByText("No logout is waiting to be told.")).isVisible();
    }
}
