package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The worst day of whoever works in the console: somebody else changes the same thing, and answers come late.
interface WorstDayStories extends Console {

    @Test
    @Order(2)
    default void whoeverSavesSecondIsToldAndLosesNothingOfWhatTheyTyped() {
        Page first = signedIn(Look.DESKTOP);
        makesAnApplication(first, "Two hands");
        Page second = first.context().newPage();
        second.navigate(first.url());
        name(second).fill("Second hand");

        name(first).fill("First hand");
        press(first, "Save");
        assertThat(first.getByText("Saved")).isVisible();
        press(second, "Save");

        assertThat(second.getByText("changed-meanwhile")).isVisible();
        assertThat(name(second)).hasValue("Second hand");
        hasNoBarrier(second, "a change that came too late");
        assertThat(second.getByText("Saved by them: First hand")).isVisible();
        press(second, "Save so");
        heading(second, "Second hand").waitFor();
    }

    @Test
    @Order(2)
    default void aListThatComesLateSaysSoAndNothingJumpsWhenItIsThere() {
        Page page = signedIn(Look.DESKTOP);
        HeldRequests held = HeldRequests.of(page, Pattern.compile("/api/v1/pools/[0-9a-f]{24}/applications$"));
        page.navigate(address("/applications"));
        held.awaitFirst();

        Locator title = heading(page, "Applications");
        Locator list = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Applications"));
        assertThat(title).isVisible();
        assertThat(list.locator(".ant-spin-spinning")).isVisible();
        Locator head = list.getByRole(AriaRole.COLUMNHEADER).first();
        double titleAt = title.boundingBox().y;
        double headAt = head.boundingBox().y;
        hasNoBarrier(page, "a list that comes late");

        held.letGo();
        assertThat(list.locator("tbody a").first()).isVisible();
        assertThat(list.locator(".ant-spin-spinning")).hasCount(0);
        Assertions.assertThat(title.boundingBox().y).isEqualTo(titleAt);
        Assertions.assertThat(head.boundingBox().y).isEqualTo(headAt);
    }

    private void makesAnApplication(Page page, String name) {
        page.navigate(address("/applications/new"));
        name(page).fill(name);
        page.getByLabel("Addresses to come back to (redirect URIs)").fill("https://hands.example.org/callback");
        press(page, "Create");
        press(page, "To the application");
        // The page that shows the secret has the name above it too.
        page.waitForURL(Pattern.compile("/applications/(?!new$)[^/]+$"));
        heading(page, name).waitFor();
    }

    private static Locator name(Page page) {
        return page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    }
}
