package dev.saoma.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.outbound.Target;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.webhook.WebhookMessage.State;
import dev.saoma.server.webhook.WebhookMessages.PageKey;
import dev.saoma.server.webhook.WebhookMessages.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the stores of webhooks and of their messages promise on any database.
abstract class WebhooksContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Pools pools;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookMessages messages;

    @Autowired
    private JdbcClient jdbc;

    private final Pool pool = TestPools.pool();
    private final UserId user = new UserId(Ids.id());
    private Webhook webhook = webhook(pool.id());
    private long place;

    @BeforeEach
    void aWebhook() {
        pools.save(pool);
        webhook = webhook(pool.id());
        webhooks.add(webhook);
    }

    private static Webhook webhook(PoolId pool) {
        var secret = WebhookSecret.generated(Ids::bytes);
        var former = new Signing.Former(WebhookSecret.generated(Ids::bytes), NOW.plusSeconds(60));
        return new Webhook(
                new WebhookId(Ids.id()),
                pool,
                "Shop",
                Target.parse("https://shop.example/hook?key=a").orElseThrow(),
                Set.of(Topic.USER_CREATED, Topic.USER_FOLLOWED),
                true,
                new Signing(secret, former),
                Webhook.State.ACTIVE,
                null,
                NOW,
                0);
    }

    private WebhookMessage message(UserId about) {
        place++;
        var message = WebhookMessage.first(
                new MessageId(Ids.hex(11)),
                webhook.id(),
                about,
                place,
                Topic.USER_CREATED,
                new Secret("{\"name\":\"扫码\"}"),
                NOW.plusSeconds(place),
                Duration.ofDays(1));
        messages.add(message);
        return message;
    }

    @Test
    void aWebhookIsKeptAsItIsAndItsSecretsAreNowhereInTheClear() {
        assertThat(webhooks.find(webhook.id())).contains(webhook);
        assertThat(webhooks.of(pool.id())).containsExactly(webhook);
        assertThat(webhooks.of(new PoolId(Ids.id()))).isEmpty();
        var row = jdbc.sql("select * from webhook where id = :id")
                .param("id", webhook.id().value())
                .query()
                .singleRow();
        assertThat(row.values().stream().map(String::valueOf)).noneMatch(value -> value.contains("whsec_"));
    }

    @Test
    void onlyTheVersionThatWasSeenIsChangedOrSwitchedOff() {
        assertThat(webhooks.change(webhook, 1)).isFalse();
        assertThat(webhooks.change(webhook, 0)).isTrue();
        assertThat(webhooks.find(webhook.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(webhooks.switchOff(webhook.id(), 0)).isFalse();
        assertThat(webhooks.switchOff(webhook.id(), 1)).isTrue();
        assertThat(webhooks.find(webhook.id())).isEmpty();
        assertThat(webhooks.of(pool.id())).isEmpty();
        assertThat(webhooks.change(webhook, 2)).isFalse();
    }

    @Test
    void sinceWhenNothingArrivesIsNotedOnceUntilSomethingDoes() {
        webhooks.failing(webhook.id(), NOW);
        webhooks.failing(webhook.id(), NOW.plusSeconds(5));
        assertThat(webhooks.find(webhook.id()).orElseThrow().failingSince()).isEqualTo(NOW);

        webhooks.works(webhook.id());
        assertThat(webhooks.find(webhook.id()).orElseThrow().failingSince()).isNull();
        assertThat(webhooks.disable(webhook.id())).isTrue();
        assertThat(webhooks.disable(webhook.id())).isFalse();
        assertThat(webhooks.find(webhook.id()).orElseThrow().state()).isEqualTo(Webhook.State.DISABLED);
    }

    @Test
    void aMessageIsKeptSealed() {
        var message = message(user);

        assertThat(messages.find(message.id())).contains(message);
        var sealed = jdbc.sql("select sealed from webhook_message where id = :id")
                .param("id", message.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("扫码");
    }

    @Test
    void whatIsToldOfAUserIsToldInOrderAndOfAnotherAtTheSameTime() {
        var first = message(user);
        var second = message(user);
        var other = message(new UserId(Ids.id()));

        assertThat(messages.isBehindAnother(first)).isFalse();
        assertThat(messages.isBehindAnother(second)).isTrue();
        assertThat(messages.isBehindAnother(other)).isFalse();
        assertThat(messages.next(first)).contains(second);
        assertThat(messages.end(first.id(), State.DELIVERED, 1, NOW)).isTrue();
        assertThat(messages.end(first.id(), State.DEAD, 2, NOW)).isFalse();
        assertThat(messages.isBehindAnother(second)).isFalse();
    }

    @Test
    void oneThatHasEndedIsSentAgainBehindTheOthers() {
        var first = message(user);
        var second = message(user);
        assertThat(messages.restart(first.id(), 10, NOW, NOW)).isFalse();
        messages.end(first.id(), State.DEAD, 5, NOW);
        assertThat(messages.dead(webhook.id(), NOW, 10)).containsExactly(first.id());
        assertThat(messages.deadLetters(pool.id())).containsEntry(webhook.id(), 1);

        assertThat(messages.restart(first.id(), 10, NOW, NOW.plusSeconds(9))).isTrue();

        var again = messages.find(first.id()).orElseThrow();
        assertThat(again.attempts()).isZero();
        assertThat(messages.isBehindAnother(again)).isTrue();
        var line = messages.waiting(webhook.id(), Optional.empty(), 10);
        assertThat(line).extracting(Turn::id).containsExactly(second.id(), first.id());
        assertThat(messages.waiting(webhook.id(), Optional.of(line.getFirst()), 10))
                .containsExactly(line.getLast());
        assertThat(messages.waiting(webhook.id(), Optional.of(line.getLast()), 10))
                .isEmpty();
        assertThat(messages.deadLetters(pool.id())).isEmpty();
    }

    @Test
    void messagesAreListedLatestFirstAPageAtATime() {
        var all = List.of(message(user), message(user), message(user));
        messages.end(all.get(1).id(), State.DEAD, 1, NOW.plusSeconds(60));

        var first = messages.page(webhook.id(), null, null, 2);
        var rest = messages.page(
                webhook.id(),
                null,
                new PageKey(first.getLast().movedAt(), first.getLast().id()),
                2);

        assertThat(first)
                .extracting(WebhookMessage::id)
                .containsExactly(all.get(1).id(), all.get(2).id());
        assertThat(rest)
                .extracting(WebhookMessage::id)
                .containsExactly(all.get(0).id());
        assertThat(messages.page(webhook.id(), State.DEAD, null, 10)).hasSize(1);
    }

    @Test
    void triesAreKeptAndGoWithTheirMessage() {
        var message = message(user);
        var failed = new WebhookAttempt(NOW, Duration.ofMillis(20), 500, WebhookTrouble.ERROR_STATUS, "oh");
        var silent = new WebhookAttempt(NOW.plusSeconds(1), Duration.ofMillis(20), null, WebhookTrouble.TOO_SLOW, "");
        messages.note(message.id(), failed);
        messages.note(message.id(), silent);
        assertThat(messages.failed(message.id(), 2)).isTrue();

        assertThat(messages.attempts(message.id())).containsExactly(failed, silent);
        assertThat(messages.find(message.id()).orElseThrow().attempts()).isEqualTo(2);
        messages.end(message.id(), State.DEAD, 3, NOW.plusSeconds(2));
        assertThat(messages.failed(message.id(), 4)).isFalse();
        messages.forget(State.DEAD, NOW.plusSeconds(2), 1000);
        assertThat(messages.find(message.id())).isPresent();
        messages.forget(State.DEAD, NOW.plusSeconds(3), 1000);
        assertThat(messages.find(message.id())).isEmpty();
        assertThat(messages.attempts(message.id())).isEmpty();
    }

    @Test
    void theStoriesOfUsersWhoAreOneBecomeOneAndWhoIsErasedHasNone() {
        var former = new UserId(Ids.id());
        var first = message(former);
        var second = message(user);
        messages.join(new PoolId(Ids.id()), former, user);
        assertThat(messages.isBehindAnother(second)).isFalse();

        messages.join(pool.id(), former, user);

        assertThat(messages.isBehindAnother(second)).isTrue();
        messages.erase(new PoolId(Ids.id()), user);
        assertThat(messages.find(first.id())).isPresent();
        messages.erase(pool.id(), user);
        assertThat(messages.find(first.id())).isEmpty();
        assertThat(messages.find(second.id())).isEmpty();
    }
}
