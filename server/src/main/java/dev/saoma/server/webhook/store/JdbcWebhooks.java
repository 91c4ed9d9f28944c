package dev.saoma.server.webhook.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.outbound.Target;
import dev.saoma.server.webhook.Signing;
import dev.saoma.server.webhook.Topic;
import dev.saoma.server.webhook.Webhook;
import dev.saoma.server.webhook.WebhookId;
import dev.saoma.server.webhook.Webhooks;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcWebhooks implements Webhooks {

    private static final String SELECT = """
            select id, pool_id, name, target, topics, wechat_ids, secret_sealed, former_sealed, former_until, state,
                   failing_since, created_at, version
            from webhook where active = true\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcWebhooks(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Webhook> of(PoolId pool) {
        return jdbc.sql(SELECT + "and pool_id = :pool order by created_at, id")
                .param("pool", pool.value())
                .query(this::webhook)
                .list();
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("id", id.value())
                .query(this::webhook)
                .optional();
    }

    @Override
    public void add(Webhook webhook) {
        jdbc.sql("""
                        insert into webhook (id, pool_id, name, target, topics, wechat_ids, secret_sealed, former_sealed,
                                             former_until, state, failing_since, created_at, version)
                        values (:id, :pool, :name, :target, :topics, :weChatIds, :secret, :former, :until, :state, :failing,
                                :created, :version)""").params(columns(webhook)).update();
    }

    @Override
    public boolean change(Webhook webhook, int version) {
        var columns = columns(webhook);
        columns.put("seen", version);
        return jdbc.sql("""
                                update webhook set name = :name, target = :target, topics = :topics, wechat_ids = :weChatIds,
                                       secret_sealed = :secret, former_sealed = :former, former_until = :until,
                                       state = :state, failing_since = :failing, version = version + 1
                                where id = :id and version = :seen and active = true""").params(columns).update() == 1;
    }

    @Override
    public boolean switchOff(WebhookId id, int version) {
        return jdbc.sql("""
                                update webhook set active = false, version = version + 1
                                where id = :id and version = :seen and active = true""").param("id", id.value()).param("seen", version).update() == 1;
    }

    @Override
    public void failing(WebhookId id, Instant since) {
        jdbc.sql("update webhook set failing_since = :since where id = :id and failing_since is null")
                .param("since", since.toEpochMilli())
                .param("id", id.value())
                .update();
    }

    @Override
    public void works(WebhookId id) {
        jdbc.sql("update webhook set failing_since = null where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean disable(WebhookId id) {
        return jdbc.sql("update webhook set state = 'DISABLED' where id = :id and state = 'ACTIVE'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private Map<String, @Nullable Object> columns(Webhook webhook) {
        var signing = webhook.signing();
        var former = signing.former();
        var failing = webhook.failingSince();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", webhook.id().value());
        columns.put("pool", webhook.pool().value());
        columns.put("name", webhook.name());
        columns.put("target", webhook.target().address().toString());
        columns.put(
                "topics", webhook.topics().stream().map(Topic::value).sorted().collect(Collectors.joining(" ")));
        columns.put("weChatIds", webhook.weChatIds());
        columns.put("secret", vault.seal(signing.secret().text(), purpose(webhook.id())));
        columns.put("former", former == null ? null : vault.seal(former.secret().text(), purpose(webhook.id())));
        columns.put("until", former == null ? null : former.until().toEpochMilli());
        columns.put("state", webhook.state().name());
        columns.put("failing", failing == null ? null : failing.toEpochMilli());
        columns.put("created", webhook.createdAt().toEpochMilli());
        columns.put("version", webhook.version());
        return columns;
    }

    private Webhook webhook(ResultSet row, int number) throws SQLException {
        var id = new WebhookId(row.getString("id"));
        return new Webhook(
                id,
                new PoolId(row.getString("pool_id")),
                row.getString("name"),
                new Target(URI.create(row.getString("target"))),
                topics(row.getString("topics")),
                row.getBoolean("wechat_ids"),
                signing(id, row),
                Webhook.State.valueOf(row.getString("state")),
                time(row, "failing_since"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("version"));
    }

    private Signing signing(WebhookId id, ResultSet row) throws SQLException {
        var sealed = row.getString("former_sealed");
        var until = time(row, "former_until");
        var former = sealed == null || until == null ? null : new Signing.Former(secret(id, sealed), until);
        return new Signing(secret(id, row.getString("secret_sealed")), former);
    }

    private WebhookSecret secret(WebhookId id, String sealed) {
        return new WebhookSecret(vault.open(sealed, purpose(id)));
    }

    private static Set<Topic> topics(String names) {
        return Arrays.stream(names.split(" ", -1))
                .flatMap(name -> Topic.parse(name).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static String purpose(WebhookId id) {
        return "webhook/" + id.value() + "/secret";
    }
}
