package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// WeChat calls Saoma, and the account's other servers miss nothing: a shop that answers texts, and an archive that
/// keeps everything.
@TestInstance(Lifecycle.PER_CLASS)
final class RoutesIT {

    private static final String SHOP_SECRET = Webhook.secret("what the shop and Saoma share...");
    private static final String ARCHIVE_SECRET = Webhook.secret("what the archive and Saoma share");

    private final int shopPort = Ports.free();
    private final int archivePort = Ports.free();
    private final SaomaUnderTest saoma = SaomaUnderTest.start(
            "routes",
            """
            routes:
              - name: shop
                target: http://127.0.0.1:%d/wechat
                secret: %s
                answers: true
                message-types: [ text ]
              - name: archive
                target: http://127.0.0.1:%d/wechat
                secret: %s
            """.formatted(shopPort, SHOP_SECRET, archivePort, ARCHIVE_SECRET),
            Map.of("SAOMA_ROUTE_ALLOWEDNETWORKS", "127.0.0.0/8"));
    private final WeChatMessages messages = new WeChatMessages(saoma.account());
    private final Phone phone = saoma.phone();

    @AfterAll
    void stop() {
        saoma.close();
    }

    @Test
    void theCustomersOwnServerAnswersAndLoginsGoOn() {
        try (CustomersServer shop = shop();
                Browsers browsers = new Browsers()) {
            Phone.Person person = phone.newPerson("customer of the shop");
            Visitor first = browsers.visitor(saoma).wantsToLogIn();
            phone.scanAndFollow(person, first.codeOnScreen());
            String subject = first.seesThatTheyAreLoggedIn();

            phone.writeAndRead(person, "几点开门？");
            assertThat(phone.saidBy(person).getLast().text()).isEqualTo("几点开门？ 九点。");

            Visitor later = browsers.visitor(saoma).wantsToLogIn();
            phone.scanOnly(person, later.codeOnScreen());
            assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
            assertThat(shop.refused()).isEmpty();
            assertThat(shop.got()).singleElement().satisfies(push -> {
                assertThat(push.field("Content")).isEqualTo("几点开门？");
                assertThat(push.webhook().holds(SHOP_SECRET, push.body())).isTrue();
            });
        }
    }

    @Test
    void whatWasPushedWhileAServerWasAwayArrivesWhenItIsBackInOrderAndOnceEach() {
        List<Phone.Person> people = List.of(phone.newPerson("anne"), phone.newPerson("bert"));
        people.forEach(phone::follow);
        for (int number = 1; number <= 5; number++) {
            writeAll(people, number);
        }

        try (CustomersServer archive = archive()) {
            Patience.until("the archive has what was pushed while it was away", () -> texts(archive, people) == 10);
            // Nothing overtakes or repeats within one person's pushes: what comes later comes last.
            writeAll(people, 6);
            Patience.until("the archive has what is pushed now", () -> texts(archive, people) >= 12);

            for (Phone.Person person : people) {
                assertThat(archive.got().stream()
                                .map(push -> push.field("Content"))
                                .filter(text -> text.startsWith(person.name())))
                        .containsExactly(
                                person.name() + " 1",
                                person.name() + " 2",
                                person.name() + " 3",
                                person.name() + " 4",
                                person.name() + " 5",
                                person.name() + " 6");
            }
            assertThat(archive.refused()).isEmpty();
            Set<String> ids = new HashSet<>();
            assertThat(archive.got()).allSatisfy(push -> {
                assertThat(push.webhook().holds(ARCHIVE_SECRET, push.body())).isTrue();
                assertThat(ids.add(push.webhook().id())).as("came once").isTrue();
            });
        }
    }

    private void writeAll(List<Phone.Person> people, int number) {
        people.forEach(person -> phone.writeAndRead(person, person.name() + " " + number));
    }

    private static long texts(CustomersServer server, List<Phone.Person> people) {
        return server.got().stream()
                .map(push -> push.field("Content"))
                .filter(text -> people.stream().anyMatch(person -> text.startsWith(person.name())))
                .count();
    }

    private CustomersServer shop() {
        return new CustomersServer(
                saoma.account(), shopPort, push -> messages.answer(push.clear(), push.field("Content") + " 九点。"));
    }

    private CustomersServer archive() {
        return new CustomersServer(saoma.account(), archivePort, _ -> "success");
    }
}
