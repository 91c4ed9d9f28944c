package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.inEachLook;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What WeChat pushes is watched as it comes, and goes on to the customer's own server: also what missed it.
interface ForwardingStories extends Console {

    @Test
    @Order(2)
    default void whatMissedAServerThatWasAwayIsADeadLetterWithItsReasonAndArrivesWhenItIsSentAgain() {
        Page page = signedIn(Look.DESKTOP);
        OwnAccount account = connects(page, "shop", "Account of the shop");
        int port = Ports.free();
        page.navigate(address("/connections/shop/routes"));
        assertThat(page.getByText("No routes: pushes stay here.")).isVisible();
        String secret = createsTheRoute(page, port);

        Phone phone = account.phone();
        Phone.Person anne = phone.newPerson("anne");
        Phone.Person bert = phone.newPerson("bert");
        phone.follow(anne);
        phone.follow(bert);
        phone.writeAndRead(anne, "几点开门？");
        phone.writeAndRead(bert, "几点关门？");
        Locator deliveries = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Deliveries"));
        Locator letters = deliveries.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("text"));
        assertThat(letters).hasCount(2);
        inEachLook(page, look -> {
            page.locator(".ant-table-row-expand-icon").first().click();
            assertThat(page.locator("code", new Page.LocatorOptions().setHasText("no-connection"))
                            .first())
                    .isVisible();
            axe().findsNoBarrier(page, "a dead letter " + look);
            Pictures.take(page, "console-dead-letter", look);
        });
        assertThat(page.getByText("The target cannot be connected to. Check that it runs")
                        .first())
                .isVisible();

        try (CustomersServer shop = new CustomersServer(account.secrets(), port, _ -> "success")) {
            letters.first().getByRole(AriaRole.BUTTON, named("Send")).click();
            Patience.until("the shop has the one", () -> shop.got().size() == 1);
            assertThat(letters).hasCount(1);
            press(page, "Send dead letters");
            assertThat(page.getByText("No dead letters: all arrived.")).isVisible();
            Patience.until("the shop has both", () -> shop.got().size() == 2);

            Assertions.assertThat(shop.refused()).isEmpty();
            Assertions.assertThat(shop.got())
                    .extracting(push -> push.field("Content"))
                    .containsExactlyInAnyOrder("几点开门？", "几点关门？");
            Assertions.assertThat(shop.got())
                    .allMatch(push -> push.webhook().holds(secret, push.body()), "signed with the secret shown");
            choose(page, "State", "Delivered");
            assertThat(letters).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("\\?state=delivered$"));
        }
    }

    /// @return the secret, which is shown this once
    private String createsTheRoute(Page page, int port) {
        press(page, "Create route");
        page.getByLabel("Name", exactly()).fill("shop");
        Locator target = page.getByLabel("Address", exactly());
        target.fill("www.example.org/wechat");
        Locator incomplete = page.getByText("A target is a complete https address");
        assertThat(incomplete).isVisible();
        target.fill("http://192.0.2.7/wechat");
        assertThat(incomplete).isHidden();
        page.getByText("Some pushes").click();
        press(page, "Create");
        assertThat(page.getByText("Name at least one type, event or prefix, or choose all pushes."))
                .isVisible();
        Locator types = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Message types"));
        types.pressSequentially("text");
        types.press("Enter");
        types.press("Escape");
        press(page, "Create");
        Locator refused = page.locator(".ant-form-item-explain-error");
        assertThat(refused).hasCount(1);
        assertThat(refused).containsText("A target needs https; http will do only in a network");
        hasNoBarrier(page, "a route to where none may go");
        target.fill("http://127.0.0.1:" + port + "/wechat");
        assertThat(refused).hasCount(0);
        press(page, "Create");
        assertThat(page.getByText("The route is there")).isVisible();
        String secret = page.locator(".copyable code").textContent();
        press(page, "To the routes");
        assertThat(page.getByText("No dead letters: all arrived.")).isVisible();
        return secret;
    }

    @Test
    @Order(2)
    default void theJournalIsWatchedHeldNarrowedAndSentOnAndSaysWhyAPushWasRefused() {
        Page page = signedIn(Look.DESKTOP);
        OwnAccount account = connects(page, "watched", "A watched account");
        try (CustomersServer archive = new CustomersServer(account.secrets(), Ports.free(), _ -> "success")) {
            Console.asks(
                    page,
                    "POST",
                    "/pools/" + saoma().addresses().poolId() + "/connections/watched/routes",
                    Map.of(
                            "name",
                            "archive",
                            "target",
                            archive.url(),
                            "active",
                            true,
                            "messageTypes",
                            List.of("voice")));
            page.navigate(address("/connections/watched/journal"));
            assertThat(page.getByText("Live", exactlyThat())).isVisible();
            assertThat(page.getByText("Nothing has come yet.")).isVisible();

            Phone phone = account.phone();
            Phone.Person person = phone.newPerson("somebody watched");
            phone.follow(person);
            Locator followed = row(page, "event/subscribe");
            assertThat(followed).isVisible();
            press(page, "Pause");
            phone.writeAndRead(person, "hello");
            Locator written = row(page, "text");
            assertThat(page.getByText("Go on (1)")).isVisible();
            assertThat(written).hasCount(0);
            press(page, "Go on (1)");
            assertThat(written).isVisible();

            choose(page, "Kind", "text");
            assertThat(followed).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("\\?kind=text$"));
            written.getByRole(AriaRole.BUTTON).click();
            Locator drawer = page.getByRole(AriaRole.DIALOG);
            assertThat(drawer.getByText("Step by step")).isVisible();
            assertThat(drawer.getByText(phone.openId(person))).hasCount(0);
            drawer.getByRole(AriaRole.BUTTON, named("Show in full")).click();
            assertThat(drawer.getByText(phone.openId(person))).isVisible();
            drawer.getByRole(AriaRole.BUTTON, named("Send")).click();
            Patience.until("the archive has it", () -> archive.got().size() == 1);
            Assertions.assertThat(archive.got().getFirst().field("Content")).isEqualTo("hello");
            Patience.until("it is known to have arrived", () -> {
                page.reload();
                assertThat(drawer.getByText("Where it went")).isVisible();
                return drawer.getByText("Delivered").isVisible();
            });
            hasNoBarrier(page, "a push that was sent on");
            Pictures.take(page, "console-push-sent-on", Look.DESKTOP);
            page.keyboard().press("Escape");

            phone.goesWrong(List.of(Map.of(
                    "kind", "push-wrong-signature", "appId", account.secrets().appId(), "count", 1)));
            phone.writeAndRead(person, "forged");
            choose(page, "Kind", "All kinds");
            choose(page, "Result", "Refused");
            assertThat(row(page, "the signature does not fit the Token").first())
                    .isVisible();
            assertThat(written).hasCount(0);
            Pictures.take(page, "console-push-refused", Look.DESKTOP);
        }

        page.navigate(address("/audit"));
        assertThat(row(page, "push.unmask")).containsText("You");
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactlyThat() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
