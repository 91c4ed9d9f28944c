package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.inEachLook;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What signs, and what programs get in with.
interface KeyStories extends Console {

    @Test
    @Order(2)
    default void theKeysAreReplacedByHandAndNoWebsiteNoticesIt() {
        Phone phone = saoma().phone();
        Visitor before = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("before the new key"), before.codeOnScreen());
        before.seesThatTheyAreLoggedIn();

        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/keys"));
        String former = key(page, "Signing").locator("code").textContent();
        press(page, "Replace keys");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("The former ones stay published");
        hasNoBarrier(page, "replace keys");
        dialog.getByRole(AriaRole.TEXTBOX).fill("main");
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        Patience.until("the new key signs", () -> {
            page.reload();
            return !key(page, "Signing").locator("code").textContent().equals(former);
        });
        String now = key(page, "Signing").locator("code").textContent();
        assertThat(key(page, "Published").filter(new Locator.FilterOptions().setHasText(former)))
                .hasCount(1);
        Assertions.assertThat(page.request()
                        .get(saoma().addresses().issuer() + "/.well-known/jwks.json")
                        .text())
                .contains(former, now);

        Visitor after = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("after the new key"), after.codeOnScreen());
        after.seesThatTheyAreLoggedIn();
        before.logsOut(); // the website says by an ID token of the former key whom it means
    }

    @Test
    @Order(2)
    default void aProgramIsAllowedWhatItNeedsAndGetsInUntilItIsDeleted() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/keys"));
        press(page, "Create program");
        heading(page, "Create program").waitFor(); // the button of the page before begins with the same word
        press(page, "Create");
        assertThat(page.getByText("Enter a name.")).isVisible();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nightly report");
        page.getByLabel("See signing keys").check();
        press(page, "Create");
        assertThat(page.getByText("The secret is shown this once. Copy it now."))
                .isVisible();
        String id = page.locator(".copyable code").first().textContent();
        String secret = page.locator(".copyable code").nth(1).textContent();
        press(page, "Go on to the program");
        heading(page, "Nightly report").waitFor();
        assertThat(page.getByText("No token yet")).isVisible();
        assertThat(page.getByText(secret)).hasCount(0);

        Operator program = new Operator(saoma().addresses(), id, secret);
        Assertions.assertThat(program.status("/keys")).isEqualTo(200);
        Assertions.assertThat(program.status("/users")).isEqualTo(403);
        inEachLook(page, look -> {
            page.locator(".copyable code").first().waitFor();
            axe().findsNoBarrier(page, "a program " + look);
            Pictures.take(page, "console-api-program", look);
        });
        assertThat(page.getByText("Last token ")).isVisible();
        page.getByLabel("See signing keys").uncheck();
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();
        Assertions.assertThat(program.status("/keys")).isEqualTo(403);

        press(page, "Delete program");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill("Nightly report");
        page.keyboard().press("Enter");
        heading(page, "Keys").waitFor();
        Assertions.assertThat(program.status("/keys")).isEqualTo(401);
    }

    private static Locator key(Page page, String state) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Signing keys"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("RS256"))
                .filter(new Locator.FilterOptions().setHasText(state));
    }
}
