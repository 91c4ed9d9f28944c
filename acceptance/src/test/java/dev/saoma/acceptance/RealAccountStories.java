package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.inEachLook;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The first steps with an official account that nobody simulates.
interface RealAccountStories extends Console {

    @Test
    @Order(2)
    default void theStepsOfARealAccountBeginWithWhatIsInTheWay() {
        Page page = signedIn(Look.DESKTOP);
        inEachLook(page, look -> {
            page.locator(".ant-segmented-item").last().click();
            page.locator(".step pre").last().waitFor();
            axe().findsNoBarrier(page, "a real account beside the simulator " + look);
            Pictures.take(page, "console-start-elsewhere", look);
        });
        assertThat(step(page, "WeChat itself")).containsText("This server talks to the simulated WeChat.");
        assertThat(step(page, "WeChat itself").locator("pre").first()).containsText("public-url: https://");
        assertThat(step(page, "Public address")).containsText("WeChat cannot reach");
        assertThat(page.getByText("On that server.")).hasCount(7);

        // As a server says it that talks to WeChat itself; its pages stay those of this one.
        page.route("**/api/v1/system", route -> {
            APIResponse answer = route.fetch();
            String real = answer.text().replace(saoma().addresses().simulator(), "https://api.weixin.qq.com");
            route.fulfill(new FulfillOptions().setResponse(answer).setBody(real));
        });
        String pool = Console.asks(page, "POST", "/pools", Map.of("slug", "real", "name", "A real account"))
                .path("id")
                .asString();
        page.navigate(saoma().addresses().console() + "pools/real");
        heading(page, "Getting started").waitFor();
        assertThat(page.getByText("0 of 8")).isVisible();
        assertThat(step(page, "Connection to an official account")).containsText("Enter AppID, AppSecret");
        assertThat(step(page, "WeChat's check of the server address")).containsText("Needs a connection.");

        connects(page, pool, "real", "The real account");
        inEachLook(page, look -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The real account"))
                    .waitFor();
            axe().findsNoBarrier(page, "a real account " + look);
            Pictures.take(page, "console-start-real", look);
        });
        Locator address = step(page, "Public address");
        assertThat(address).containsText("This server's public address is one that WeChat cannot reach.");
        assertThat(address.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Blocked")))
                .isVisible();
        assertThat(page.getByText("2 of 8")).isVisible();
        assertThat(step(page, "The doctor's report")).containsText("Ask the doctor");
        step(page, "The doctor's report").getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Examine")))
                .isVisible();
    }

    private static Locator step(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
    }
}
