package dev.saoma.server.webhook.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.webhook.MessageId;
import dev.saoma.server.webhook.Topic;
import dev.saoma.server.webhook.WebhookAttempt;
import dev.saoma.server.webhook.WebhookId;
import dev.saoma.server.webhook.WebhookMessage;
import dev.saoma.server.webhook.WebhookMessage.State;
import dev.saoma.server.webhook.WebhookMessages;
import dev.saoma.server.webhook.WebhookTrouble;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcWebhookMessages implements WebhookMessages {

    private static final String SELECT = """
            select id, webhook_id, about, place, topic, sealed, state, attempts, created_at, moved_at, gives_up_at
            from webhook_message\s""";

    /// More than one that is tried for a day ever has.
    private static final int MOST_ATTEMPTS = 100;

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcWebhookMessages(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void add(WebhookMessage message) {
        jdbc.sql("""
                        insert into webhook_message (id, webhook_id, about, place, topic, sealed, state, attempts,
                                                     created_at, moved_at, gives_up_at)
                        values (:id, :webhook, :about, :place, :topic, :sealed, :state, :attempts, :created, :moved,
                                :ends)""")
                .param("id", message.id().value())
                .param("webhook", message.webhook().value())
                .param("about", message.about().value())
                .param("place", message.place())
                .param("topic", message.topic().value())
                .param("sealed", seal(message))
                .param("state", message.state().name())
                .param("attempts", message.attempts())
                .param("created", message.createdAt().toEpochMilli())
                .param("moved", message.movedAt().toEpochMilli())
                .param("ends", message.givesUpAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<WebhookMessage> find(MessageId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::message)
                .optional();
    }

    @Override
    public boolean isBehindAnother(WebhookMessage message) {
        return jdbc.sql("""
                        select id from webhook_message
                        where webhook_id = :webhook and about = :about and state = 'WAITING'
                          and (place < :place or (place = :place and id < :id))
                        limit 1""")
                .params(line(message))
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<WebhookMessage> next(WebhookMessage message) {
        return jdbc.sql(SELECT + """
                        where webhook_id = :webhook and about = :about and state = 'WAITING'
                          and (place > :place or (place = :place and id > :id))
                        order by place, id limit 1""").params(line(message)).query(this::message).optional();
    }

    /// Two nodes may have given the same place: the database's order of their ids decides between them.
    private static Map<String, Object> line(WebhookMessage message) {
        return Map.of(
                "webhook",
                message.webhook().value(),
                "about",
                message.about().value(),
                "place",
                message.place(),
                "id",
                message.id().value());
    }

    @Override
    public boolean end(MessageId id, State ended, int attempts, Instant now) {
        return jdbc.sql("""
                                update webhook_message set state = :ended, attempts = :attempts, moved_at = :now
                                where id = :id and state = 'WAITING'""")
                        .param("ended", ended.name())
                        .param("attempts", attempts)
                        .param("now", now.toEpochMilli())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public boolean failed(MessageId id, int attempts) {
        var waits = jdbc.sql("update webhook_message set attempts = :attempts where id = :id and state = 'WAITING'")
                        .param("attempts", attempts)
                        .param("id", id.value())
                        .update()
                == 1;
        jdbc.sql("""
                        delete from webhook_attempt where message_id = :id and ended_at < (
                            select min(latest.ended_at) from (
                                select ended_at from webhook_attempt where message_id = :id
                                order by ended_at desc limit :most) latest)""").param("id", id.value()).param("most", MOST_ATTEMPTS).update();
        return waits;
    }

    @Override
    public boolean restart(MessageId id, long place, Instant now, Instant givesUpAt) {
        return jdbc.sql("""
                                update webhook_message
                                set state = 'WAITING', place = :place, attempts = 0, moved_at = :now,
                                    gives_up_at = :ends
                                where id = :id and state in ('DELIVERED', 'DEAD')""")
                        .param("place", place)
                        .param("now", now.toEpochMilli())
                        .param("ends", givesUpAt.toEpochMilli())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public List<WebhookMessage> page(WebhookId webhook, @Nullable State state, @Nullable PageKey after, int limit) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("webhook", webhook.value());
        values.put("limit", limit);
        if (state != null) {
            values.put("state", state.name());
        }
        if (after != null) {
            values.put("moved", after.movedAt().toEpochMilli());
            values.put("id", after.id().value());
        }
        return jdbc.sql(SELECT + "where webhook_id = :webhook"
                        + (state == null ? "" : " and state = :state")
                        + (after == null ? "" : " and (moved_at < :moved or (moved_at = :moved and id < :id))")
                        + " order by moved_at desc, id desc limit :limit")
                .params(values)
                .query(this::message)
                .list();
    }

    @Override
    public List<MessageId> dead(WebhookId webhook, Instant diedUntil, int limit) {
        return jdbc.sql("""
                        select id from webhook_message
                        where webhook_id = :webhook and state = 'DEAD' and moved_at <= :until
                        order by place, id limit :limit""")
                .param("webhook", webhook.value())
                .param("until", diedUntil.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> new MessageId(row.getString("id")))
                .list();
    }

    @Override
    public List<Turn> waiting(WebhookId webhook, Optional<Turn> after, int limit) {
        return jdbc.sql("""
                        select place, id from webhook_message where webhook_id = :webhook and state = 'WAITING'
                        and (place > :place or (place = :place and id > :id))
                        order by place, id limit :limit""")
                .param("webhook", webhook.value())
                .param("place", after.map(Turn::place).orElse(Long.MIN_VALUE))
                .param("id", after.map(turn -> turn.id().value()).orElse(""))
                .param("limit", limit)
                .query((row, number) -> new Turn(row.getLong("place"), new MessageId(row.getString("id"))))
                .list();
    }

    @Override
    public Map<WebhookId, Integer> deadLetters(PoolId pool) {
        var counts = new HashMap<WebhookId, Integer>();
        jdbc.sql("""
                        select m.webhook_id, count(*) as letters from webhook_message m
                        where m.state = 'DEAD'
                          and m.webhook_id in (select id from webhook where pool_id = :pool and active = true)
                        group by m.webhook_id""").param("pool", pool.value()).query(row -> {
            counts.put(new WebhookId(row.getString("webhook_id")), row.getInt("letters"));
        });
        return counts;
    }

    @Override
    public void note(MessageId message, WebhookAttempt attempt) {
        var trouble = attempt.trouble();
        jdbc.sql("""
                        insert into webhook_attempt (message_id, ended_at, millis, status, trouble, excerpt)
                        values (:message, :ended, :millis, :status, :trouble, :excerpt)""")
                .param("message", message.value())
                .param("ended", attempt.endedAt().toEpochMilli())
                .param("millis", attempt.took().toMillis())
                .param("status", attempt.status())
                .param("trouble", trouble == null ? null : trouble.name())
                .param("excerpt", attempt.excerpt())
                .update();
    }

    @Override
    public List<WebhookAttempt> attempts(MessageId id) {
        return jdbc.sql("""
                        select ended_at, millis, status, trouble, excerpt from webhook_attempt
                        where message_id = :id order by ended_at""")
                .param("id", id.value())
                .query(JdbcWebhookMessages::attempt)
                .list();
    }

    @Override
    public void join(PoolId pool, UserId former, UserId into) {
        jdbc.sql("update webhook_message set about = :into where about = :former and webhook_id in" + OF_POOL)
                .param("into", into.value())
                .param("former", former.value())
                .param("pool", pool.value())
                .update();
    }

    private static final String OF_POOL = " (select id from webhook where pool_id = :pool)";

    @Override
    public void erase(PoolId pool, UserId user) {
        jdbc.sql("delete from webhook_message where about = :user and webhook_id in" + OF_POOL)
                .param("user", user.value())
                .param("pool", pool.value())
                .update();
    }

    /// One that is sent again in between is not in that state any more, and stays.
    @Override
    public int forget(State state, Instant movedBefore, int limit) {
        var ids = jdbc.sql("""
                        select id from webhook_message where state = :state and moved_at < :before
                        order by moved_at limit :limit""")
                .param("state", state.name())
                .param("before", movedBefore.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list();
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from webhook_message where id in (:ids) and state = :state")
                        .param("ids", ids)
                        .param("state", state.name())
                        .update();
    }

    private byte[] seal(WebhookMessage message) {
        return vault.seal(message.body().reveal().getBytes(StandardCharsets.UTF_8), purpose(message.id()));
    }

    private WebhookMessage message(ResultSet row, int number) throws SQLException {
        var id = new MessageId(row.getString("id"));
        return new WebhookMessage(
                id,
                new WebhookId(row.getString("webhook_id")),
                new UserId(row.getString("about")),
                row.getLong("place"),
                Topic.parse(row.getString("topic")).orElseThrow(),
                new Secret(new String(vault.open(row.getBytes("sealed"), purpose(id)), StandardCharsets.UTF_8)),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("moved_at")),
                Instant.ofEpochMilli(row.getLong("gives_up_at")));
    }

    private static WebhookAttempt attempt(ResultSet row, int number) throws SQLException {
        var status = row.getInt("status");
        var answered = !row.wasNull();
        var trouble = row.getString("trouble");
        return new WebhookAttempt(
                Instant.ofEpochMilli(row.getLong("ended_at")),
                Duration.ofMillis(row.getLong("millis")),
                answered ? status : null,
                trouble == null ? null : WebhookTrouble.valueOf(trouble),
                row.getString("excerpt"));
    }

    private static String purpose(MessageId id) {
        return "webhook-message/" + id.value();
    }
}
