package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What a person does in the chat with the account: taps links and the menu, and leaves.
@TestInstance(Lifecycle.PER_CLASS)
final class ChatIT {

    private final int shopPort = Ports.free();
    private final SaomaUnderTest saoma = SaomaUnderTest.start(
            "chat",
            """
            on-leave: end-sessions
            routes:
              - name: shop
                target: http://127.0.0.1:%d/wechat
                secret: %s
                answers: true
                events: [ CLICK ]
            """.formatted(shopPort, Webhook.secret("what the shop and Saoma share...")),
            Map.of("SAOMA_ROUTE_ALLOWEDNETWORKS", "127.0.0.0/8"));
    private final Phone phone = saoma.phone();
    private final Browsers browsers = new Browsers();

    @AfterAll
    void stop() {
        browsers.close();
        saoma.close();
    }

    @Test
    void theLinkInTheChatEndsALoginThatWasNotTheirs() {
        Phone.Person person = phone.newPerson("phished reader of the chat");
        Visitor stranger = isLoggedIn(person);

        Phone.Said told = phone.saidBy(person).getLast();
        assertThat(told.links()).hasSize(1);
        ChatPage page = ChatPage.open(browsers, saoma, Look.NARROW, told.links().getFirst());
        page.presses("not-me");
        page.shows("disowned");

        assertThat(stranger.hasToScanAgain()).isTrue();
    }

    @Test
    void aTapOnTheMenuIsAnsweredByTheCustomersServer() {
        WeChatMessages messages = new WeChatMessages(saoma.account());
        try (CustomersServer shop = new CustomersServer(
                saoma.account(), shopPort, push -> messages.answer(push.clear(), push.field("EventKey") + ": none"))) {
            phone.makesMenu(saoma.account(), "My orders", "ORDERS");
            Phone.Person person = phone.newPerson("somebody with a menu");
            isLoggedIn(person);

            phone.tapMenu(person, "My orders");

            assertThat(phone.saidBy(person).getLast().text()).isEqualTo("ORDERS: none");
            assertThat(shop.refused()).isEmpty();
        }
    }

    @Test
    void whoLeavesTheAccountIsLoggedOutWhereItSaysSo() {
        Phone.Person person = phone.newPerson("somebody who leaves");
        Visitor visitor = isLoggedIn(person);

        phone.unfollow(person);

        Patience.until("the login has ended", visitor::hasToScanAgain);
    }

    private Visitor isLoggedIn(Phone.Person person) {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, visitor.codeOnScreen());
        visitor.seesThatTheyAreLoggedIn();
        return visitor;
    }
}
