package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.Channel;
import dev.saoma.protocol.Decrypted;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.Keyring;
import dev.saoma.protocol.Message;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Parsed;
import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.PushToken;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.Knock;
import dev.saoma.server.push.ReadJournal;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/// From WeChat's knock at the door to the customer's server, through real HTTP on both sides.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:routing;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/routing",
            "saoma.wechat.api-base-url=http://127.0.0.1:1",
            "saoma.push.reply-within=1500ms",
            "saoma.route.allowed-networks=127.0.0.1/32",
            "saoma.route.answer-within=4s",
            "saoma.route.first-pause=100ms",
            "saoma.route.longest-pause=500ms",
            "saoma.route.try-for=8s",
            "management.server.port=0"
        })
class RoutingTests {

    private static final Actor SOMEBODY = new Actor.Program(new ClientId("5f0c00000000000000000004"));
    private static final Duration WAIT = Duration.ofSeconds(40);
    private static final byte[] RANDOM16 = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private Routes routes;

    @Autowired
    private LookAtDeliveries look;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SendAgain again;

    @Autowired
    private SendPush send;

    @Autowired
    private ReadJournal journal;

    @AutoClose
    private final Shop shop = new Shop();

    private final AtomicInteger second = new AtomicInteger();
    private OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));

    @BeforeEach
    void anAccount() {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        account = TestConnections.officialAccount(pool);
        connections.save(account);
    }

    private Route route(Selection selection, boolean answers) {
        var route = TestRoutes.route(account.id(), shop.url(), selection, answers);
        routes.save(route);
        return route;
    }

    private Route route() {
        return route(Selection.ALL, false);
    }

    private Knock text(String from, String content) {
        // Each a second later: the number of a message here is its time.
        return knock(TestPushes.text(from, content, Instant.now().plusSeconds(second.incrementAndGet())));
    }

    private Knock knock(String xml) {
        return Knock.at(port, account).safe(account, xml, Instant.now());
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");
    }

    /// What the customer's own handler makes of a delivery, with the Token and key that it has had all along.
    private OpenedPush opened(Shop.Asked asked) {
        var parameters =
                UriComponentsBuilder.newInstance().query(asked.query()).build().getQueryParams();
        var keyring = new Keyring(
                new AppId(account.appId().value()),
                List.of(good(PushToken.parse(account.token().reveal()))),
                List.of(key()));
        return new PushReader(keyring, MessageMode.SAFE, Duration.ofMinutes(5))
                .open(
                        PushQuery.from(parameters::getFirst),
                        asked.body().getBytes(StandardCharsets.UTF_8),
                        Instant.now());
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T>(T value) -> value;
            case Parsed.Wrong<T> wrong ->
                throw new IllegalArgumentException(wrong.flaw().toString());
        };
    }

    /// Has the customer's handler answer what it was asked last.
    private Shop.Act reply() {
        return exchange -> Shop.answer(
                        200, "\n" + sealed(replyTo("oSomebody"), account.appId().value()) + "\n")
                .on(exchange);
    }

    private static String replyTo(String person) {
        return "<xml><ToUserName><![CDATA[" + person + "]]></ToUserName><FromUserName><![CDATA[" + TestPushes.ACCOUNT
                + "]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA[你好]]></Content></xml>";
    }

    private String sealed(String xml, String appId) {
        var channel = new Channel.Encrypted(
                good(PushToken.parse(account.token().reveal())), new MessageCipher(key(), new AppId(appId)), "n", true);
        return channel.carry(xml, Instant.now(), RANDOM16);
    }

    /// What the person sees of an answer to WeChat.
    private String shown(HttpResponse<String> answer) {
        var encrypted = answer.body().replaceAll("(?s).*<Encrypt><!\\[CDATA\\[|]]></Encrypt>.*", "");
        return new MessageCipher(key(), new AppId(account.appId().value())).decrypt(encrypted)
                        instanceof Decrypted.Clear(var xml)
                ? xml
                : "?";
    }

    private EncodingAesKey key() {
        return good(EncodingAesKey.parse(
                Objects.requireNonNull(account.encodingAesKey()).reveal()));
    }

    private String content(Shop.Asked asked) {
        return opened(asked) instanceof OpenedPush.Accepted accepted && accepted.push() instanceof Message.Text text
                ? text.content()
                : "?";
    }

    private List<Delivery> in(DeliveryState state, Route route) {
        return look.page(List.of(route.id()), Set.of(state), null, 100);
    }

    private Delivery delivered(Route route) {
        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, route).size() == 1);
        return in(DeliveryState.DELIVERED, route).getFirst();
    }

    private List<Attempt> attempts(Delivery delivery) {
        return look.closely(account.pool(), delivery.id()).orElseThrow().attempts();
    }

    @Test
    void aPushIsDeliveredSoThatTheCustomersOwnHandlerUnderstandsIt() {
        var route = route();
        var knock = text("oSomebody", "hello");

        accepted(knock.post());

        var delivery = delivered(route);
        var asked = shop.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/wechat");
        assertThat(asked.body()).isEqualTo(new String(knock.body(), StandardCharsets.UTF_8));
        assertThat(asked.header("Content-type")).isEqualTo("text/xml");
        assertThat(content(asked)).isEqualTo("hello");
        assertThat(asked.header("Webhook-id")).isEqualTo(delivery.id().value());
        assertThat(asked.header("Webhook-signature"))
                .isEqualTo(route.secret().sign(delivery.id().value(), asked.header("Webhook-timestamp"), knock.body()));
        assertThat(attempts(delivery)).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(200);
            assertThat(attempt.trouble()).isNull();
            assertThat(attempt.excerpt()).isEqualTo("success");
        });
    }

    @Test
    void eachRouteThatCoversAPushGetsItAndNoOther() {
        var texts = route(new Selection(List.of("TEXT"), List.of(), List.of()), false);
        var follows = route(new Selection(List.of(), List.of("Subscribe"), List.of()), false);
        var shopScenes = route(new Selection(List.of(), List.of(), List.of("shop_")), false);
        var all = route();
        var none = TestRoutes.inactive(TestRoutes.route(account.id(), shop.url()));
        routes.save(none);

        accepted(text("oSomebody", "hello").post());
        accepted(knock(TestPushes.follow("oOne", "shop_7", "ticket==", Instant.now()))
                .post());
        accepted(knock(TestPushes.scan("oTwo", "other_7", "ticket==", Instant.now()))
                .post());

        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, all).size() == 3);
        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, shopScenes).size() == 1);
        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, follows).size() == 1);
        assertThat(delivered(texts).kind()).isEqualTo("text");
        assertThat(delivered(follows).kind()).isEqualTo("event/subscribe");
        assertThat(delivered(shopScenes).kind()).isEqualTo("event/subscribe");
        assertThat(shop.asked()).hasSize(6);
        assertThat(in(DeliveryState.WAITING, none)).isEmpty();
    }

    @Test
    void whatTheAnsweringRouteRepliesIsShownToThePerson() {
        var route = route(Selection.ALL, true);
        shop.always(reply());

        var answer = text("oSomebody", "hello").post();

        assertThat(shown(answer)).isEqualTo(replyTo("oSomebody"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(attempts(delivered(route))).hasSize(1);
    }

    @Test
    void aForwarderThatShowsAnswersToNobodyIsGivenNoneAndTheJournalSaysSo() {
        account = TestConnections.forwarding(new Forwarding(false, new Secret(TestRoutes.SECRET)), account);
        connections.save(account);
        var route = route(Selection.ALL, true);
        shop.always(reply());

        accepted(text("oSomebody", "hello")
                .vouch(TestRoutes.SECRET, Instant.now())
                .header("Prefer", "respond-async, return=minimal")
                .post());

        var push = delivered(route).push();
        await().atMost(WAIT)
                .until(() -> journal.find(account.pool(), push)
                        .orElseThrow()
                        .entry()
                        .reply()
                        .equals(JournalEntry.UNSEEN));
        assertThat(shown(text("oSomebody", "hello again")
                        .vouch(TestRoutes.SECRET, Instant.now())
                        .post()))
                .as("another forwarder may show it")
                .isEqualTo(replyTo("oSomebody"));
    }

    @Test
    void aReplyOfARouteThatDoesNotAnswerIsDropped() {
        var route = route();
        shop.always(reply());

        accepted(text("oSomebody", "hello").post());

        assertThat(attempts(delivered(route))).singleElement().satisfies(attempt -> {
            assertThat(attempt.excerpt()).contains("<Encrypt>");
            assertThat(attempt.trouble()).isNull();
        });
    }

    @Test
    void anAnswerThatComesTooLateIsDroppedAndNotAskedForAgain() {
        var route = route(Selection.ALL, true);
        var mayAnswer = new CountDownLatch(1);
        shop.always(exchange -> {
            hold(mayAnswer);
            reply().on(exchange);
        });

        accepted(text("oSomebody", "hello").post());
        mayAnswer.countDown();

        assertThat(attempts(delivered(route))).hasSize(1);
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void aFailureToAnswerIsSuccessForWeChatAndTriedAgain() {
        var route = route(Selection.ALL, true);
        shop.next(Shop.answer(500, "oops"));
        shop.always(reply());

        accepted(text("oSomebody", "hello").post());

        var delivery = delivered(route);
        assertThat(attempts(delivery)).extracting(Attempt::status).containsExactly(500, 200);
        assertThat(shop.asked())
                .allSatisfy(asked -> assertThat(asked.header("Webhook-id"))
                        .isEqualTo(delivery.id().value()));
    }

    @Test
    void anErrorPageIsNotShownInTheChat() {
        var route = route(Selection.ALL, true);
        shop.always(Shop.answer(200, "<html>It works!</html>"));

        accepted(text("oSomebody", "hello").post());

        assertThat(attempts(delivered(route)))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.trouble()).isEqualTo(Trouble.NOT_A_REPLY));
    }

    @Test
    void anAnswerThatWeChatWouldNotTakeIsNotPassedOnAndTheDeliverySaysWhy() {
        var unfit = Map.of(
                replyTo("oSomebody"),
                Trouble.REPLY_IN_CLEAR,
                sealed(replyTo("oSomebody"), "wx0000000000000000"),
                Trouble.REPLY_OF_OTHER_SECRETS,
                sealed(replyTo("oSomebody"), account.appId().value()).replaceAll("(?s)<Nonce>.*</Nonce>", ""),
                Trouble.REPLY_OF_OTHER_SECRETS,
                sealed(replyTo("oSomebodyElse"), account.appId().value()),
                Trouble.REPLY_TO_SOMEBODY_ELSE,
                sealed("<xml></xml>", account.appId().value()),
                Trouble.NOT_A_REPLY);
        var route = route(Selection.ALL, true);
        unfit.forEach((body, trouble) -> {
            shop.always(Shop.answer(200, body));

            accepted(text("oSomebody", "hello").post());

            await().atMost(WAIT)
                    .until(() -> in(DeliveryState.DELIVERED, route).stream()
                            .anyMatch(delivery -> attempts(delivery).getFirst().trouble() == trouble));
        });
        assertThat(in(DeliveryState.DELIVERED, route)).hasSize(unfit.size());
    }

    @Test
    void aPushThatWeChatRepeatsIsDeliveredOnce() {
        var route = route(Selection.ALL, true);
        var mayAnswer = new CountDownLatch(1);
        shop.always(exchange -> {
            hold(mayAnswer);
            reply().on(exchange);
        });
        var push = text("oSomebody", "hello");

        var first = CompletableFuture.supplyAsync(push::post);
        await().atMost(WAIT).until(() -> !shop.asked().isEmpty());
        accepted(push.post());
        mayAnswer.countDown();

        assertThat(shown(first.join())).isEqualTo(replyTo("oSomebody"));
        delivered(route);
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    void pushesOfOnePersonArriveInOrderAndHoldUpNobodyElse() {
        var route = route();
        shop.next(Shop.answer(500, ""), Shop.answer(503, ""));
        accepted(text("oFirst", "1").post());
        await().atMost(WAIT).until(() -> !shop.asked().isEmpty());
        accepted(text("oFirst", "2").post());
        accepted(text("oFirst", "3").post());

        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, route).size() == 3);

        assertThat(shop.asked()).extracting(this::content).containsExactly("1", "1", "1", "2", "3");
    }

    @Test
    void aPersonWhosePushesFailHoldsUpNobodyElse() {
        var route = route();
        var mayAnswer = new CountDownLatch(1);
        shop.next(exchange -> {
            hold(mayAnswer);
            Shop.answer(200, "success").on(exchange);
        });
        accepted(text("oFirst", "stuck").post());
        await().atMost(WAIT).until(() -> !shop.asked().isEmpty());

        accepted(text("oSecond", "free").post());

        assertThat(delivered(route).sender()).isEqualTo("oSecond");
        mayAnswer.countDown();
    }

    @Test
    void aTargetThatComesBackGetsAllThatItMissed() {
        var route = route();
        shop.close();
        for (var number = 1; number <= 5; number++) {
            accepted(text("oSomebody", "" + number).post());
        }
        await().atMost(WAIT)
                .until(() -> look.page(List.of(route.id()), Set.of(DeliveryState.WAITING), null, 1).stream()
                        .anyMatch(delivery -> attempts(delivery).size() > 1));

        try (var back = new Shop(shop.port())) {
            await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, route).size() == 5);
            assertThat(back.asked()).extracting(this::content).containsExactly("1", "2", "3", "4", "5");
        }
    }

    @Test
    void whatCannotBeDeliveredBecomesADeadLetterThatCanBeSentAgain() {
        var route = route();
        shop.always(Shop.answer(500, "out of order"));
        accepted(text("oSomebody", "hello").post());
        await().atMost(WAIT).until(() -> in(DeliveryState.DEAD, route).size() == 1);
        var dead = in(DeliveryState.DEAD, route).getFirst();
        assertThat(attempts(dead)).hasSizeGreaterThan(2).allSatisfy(attempt -> {
            assertThat(attempt.trouble()).isEqualTo(Trouble.ERROR_STATUS);
            assertThat(attempt.excerpt()).isEqualTo("out of order");
        });

        shop.always(Shop.answer(200, ""));

        assertThat(again.one(account.pool(), dead.id(), SOMEBODY)).isEqualTo(new Sending.Begun(dead.id()));
        assertThat(delivered(route).id()).isEqualTo(dead.id());
        assertThat(shop.asked())
                .extracting(asked -> asked.header("Webhook-id"))
                .containsOnly(dead.id().value());
    }

    @Test
    void allDeadLettersOfARouteCanBeSentAgainAtOnce() {
        var route = route();
        shop.always(Shop.answer(500, ""));
        for (var number = 1; number <= 3; number++) {
            accepted(text("oSomebody" + number, "hello").post());
        }
        await().atMost(WAIT).until(() -> in(DeliveryState.DEAD, route).size() == 3);
        shop.always(Shop.answer(200, ""));

        assertThat(again.allDead(account, route, SOMEBODY)).isEqualTo(3);

        await().atMost(WAIT).until(() -> in(DeliveryState.DELIVERED, route).size() == 3);
    }

    @Test
    void deadLettersOfOnePersonAreSentAgainInTheirOrder() {
        var route = route();
        var letters = new ArrayList<Delivery>();
        for (var number = 0; number < 120; number++) {
            var letter = TestRoutes.delivery(route, "oSomebody", Instant.now().plusMillis(number));
            letters.add(letter);
            deliveries.add(letter);
        }
        // The last died first.
        for (var number = 119; number >= 0; number--) {
            deliveries.end(
                    letters.get(number).id(),
                    DeliveryState.DEAD,
                    1,
                    Instant.now().minusMillis(number));
        }

        assertThat(again.allDead(account, route, SOMEBODY)).isEqualTo(120);

        await().atMost(WAIT).until(() -> shop.asked().size() == 120);
        assertThat(shop.asked())
                .extracting(asked -> asked.header("Webhook-id"))
                .containsExactlyElementsOf(
                        letters.stream().map(letter -> letter.id().value()).toList());
    }

    @Test
    void aRecordedPushCanBeSentToAnotherRoute() {
        var first = route();
        accepted(text("oSomebody", "hello").post());
        var push = delivered(first).push();
        var other = route();

        assertThat(send.send(account.pool(), push, other.name(), SOMEBODY)).isInstanceOf(Sending.Begun.class);

        assertThat(delivered(other).push()).isEqualTo(push);
        assertThat(content(shop.asked().getLast())).isEqualTo("hello");
        assertThat(look.of(account.pool(), push))
                .extracting(closely -> closely.delivery().route())
                .containsExactlyInAnyOrder(first.id(), other.id());
        assertThat(send.send(account.pool(), push, "no such route", SOMEBODY)).isInstanceOf(Sending.NoSuchRoute.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        var route = route();
        shop.next(exchange -> {
            exchange.getResponseHeaders().add("Location", shop.url() + "/elsewhere");
            Shop.answer(307, "").on(exchange);
        });

        accepted(text("oSomebody", "hello").post());

        assertThat(attempts(delivered(route)).getFirst().trouble()).isEqualTo(Trouble.REDIRECT);
        assertThat(shop.asked()).extracting(Shop.Asked::path).containsOnly("/wechat");
    }

    @Test
    void aTargetThatIsNotPublicIsNeverConnectedTo() {
        var route = TestRoutes.route(account.id(), shop.url().replace("127.0.0.1", "127.0.0.2"));
        routes.save(route);

        accepted(text("oSomebody", "hello").post());

        await().atMost(WAIT)
                .until(() -> in(DeliveryState.WAITING, route).stream()
                        .anyMatch(delivery -> attempts(delivery).stream()
                                .anyMatch(attempt -> attempt.trouble() == Trouble.FORBIDDEN_ADDRESS)));
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void aConnectionWithoutRoutesHasNothingToDeliver() {
        accepted(text("oSomebody", "hello").post());

        assertThat(shop.asked()).isEmpty();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
