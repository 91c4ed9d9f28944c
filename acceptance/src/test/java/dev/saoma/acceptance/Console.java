package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/// The console in a browser of its own, for stories about it: whose they are, and what people do with a page.
interface Console {

    String EMAIL = "developer@example.org";
    String PASSWORD = "eleven blue kettles";

    SaomaUnderTest saoma();

    Browsers browsers();

    Axe axe();

    /// A browser in which the developer is signed in.
    default Page signedIn(Look look) {
        Page page = browsers().visitor(saoma(), look).page();
        page.navigate(saoma().addresses().console());
        page.locator("input[type=email]").fill(EMAIL);
        page.locator("input[type=password]").fill(PASSWORD);
        axe().findsNoBarrier(page, "sign-in " + look);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/console/pools/**");
        return page;
    }

    /// Of a page of the pool.
    default String address(String path) {
        return saoma().addresses().console() + "pools/main" + path;
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    static Locator heading(Page page, String title) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(title).setExact(true));
    }

    /// By keyboard: a list that is still unfolding takes no click.
    static void choose(Page page, String label, String option) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        Locator list = page.locator(".ant-select-dropdown:visible");
        Locator active = list.locator(".ant-select-item-option-active");
        box.press("ArrowDown");
        Patience.until(option + " can be chosen", () -> {
            boolean found = active.count() == 1 && active.textContent().contains(option);
            if (!found) {
                box.press("ArrowDown");
            }
            return found;
        });
        assertThat(list.locator("[role=listbox]")).hasAccessibleName(label);
        box.press("Enter");
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(list).hasCount(0);
    }

    static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
