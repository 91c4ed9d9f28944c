package dev.saoma.server.scan.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.BoundTo;
import dev.saoma.server.scan.LetIn;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.ScanTimes;
import dev.saoma.server.scan.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcScanStore implements ScanStore {

    /// How many ids go into one `in (…)`.
    private static final int CHUNK = 500;

    private static final String SELECT = """
            select id, pool_id, application_id, connection_id, scene, ticket, url, browser_digest,
                   policy, raise_unusual, website, website_host, page_language, browser_name, system_name,
                   network_address, country, city, bind_user_id, bind_developer_id, is_trial,
                   state, open_id, user_id, question, expected_number, tries_left, denial, union_id, phone, proof,
                   created_at, expires_at
            from scan\s""";

    /// Far longer than a question stays open: keeps the search for one within few rows of the index.
    private static final Duration ASKED_WITHIN = Duration.ofHours(2);

    private final JdbcClient jdbc;

    JdbcScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Scan scan) {
        var state = StoredState.of(scan.state());
        var origin = scan.origin();
        var visitor = origin.visitor();
        jdbc.sql("""
                        insert into scan (id, pool_id, application_id, connection_id, scene, ticket, url,
                                          browser_digest, policy, raise_unusual, website, website_host,
                                          page_language, browser_name, system_name, network_address, country, city,
                                          bind_user_id, bind_developer_id, is_trial, state, pending, open_id, user_id, question,
                                          expected_number, tries_left, denial, union_id, phone, proof, created_at, moved_at, expires_at)
                        values (:id, :pool, :application, :connection, :scene, :ticket, :url,
                                :browser, :policy, :raise, :website, :host,
                                :language, :name, :system, :address, :country, :city,
                                :account, :developer, :trial, :state, :pending, :open, :user, :question, :number, :tries,
                                :denial, :union, :phone, :proof, :at, :at, :expires)""")
                .param("id", scan.id().value())
                .param("pool", scan.pool().value())
                .param("application", scan.application().value())
                .param("connection", scan.connection().value())
                .param("scene", scan.scene().value())
                .param("ticket", scan.ticket())
                .param("url", scan.url())
                .param("browser", scan.browser().value())
                .param("policy", origin.policy().policy().name())
                .param("raise", origin.policy().raiseUnusual())
                .param("website", origin.website())
                .param("host", origin.host())
                .param("language", visitor.language())
                .param("name", visitor.device().browser())
                .param("system", visitor.device().system())
                .param("address", visitor.address())
                .param("country", visitor.place().country())
                .param("city", visitor.place().city())
                .param("account", origin.bindsTo() instanceof BoundTo.OfUser(var account) ? account.value() : null)
                .param(
                        "developer",
                        origin.bindsTo() instanceof BoundTo.OfDeveloper(var developer) ? developer.value() : null)
                .param("trial", origin.isTrial())
                .param("state", state.name())
                .param("pending", state.pending())
                .param("open", state.openId())
                .param("user", state.userId())
                .param("question", state.question())
                .param("number", state.number())
                .param("tries", state.triesLeft())
                .param("denial", state.denial())
                .param("union", state.unionId())
                .param("phone", state.phone())
                .param("proof", state.proof())
                .param("at", scan.createdAt().toEpochMilli())
                .param("expires", scan.expiresAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<Scan> find(ScanId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(ScanRow::read)
                .optional();
    }

    @Override
    public Optional<Scan> findByScene(Scene scene) {
        return jdbc.sql(SELECT + "where scene = :scene")
                .param("scene", scene.value())
                .query(ScanRow::read)
                .optional();
    }

    @Override
    public boolean move(ScanId id, ScanState from, ScanState to, Instant now, Instant expiresAt) {
        var former = StoredState.of(from);
        var next = StoredState.of(to);
        return jdbc.sql("""
                        update scan set state = :next, pending = :pending, open_id = coalesce(:open, open_id),
                                        user_id = coalesce(:user, user_id), question = :question,
                                        expected_number = :number, tries_left = :tries, denial = :denial,
                                        union_id = :union, phone = :phone, proof = :proof, moved_at = :now,
                                        expires_at = greatest(expires_at, :expires),
                                        scanned_at = coalesce(scanned_at, :scanned),
                                        answered_at = coalesce(answered_at, :answered),
                                        confirmed_at = coalesce(confirmed_at, :confirmed)
                        where id = :id and state = :state and tries_left = :triesBefore and expires_at > :now
                              and coalesce(question, '') = :questionBefore""")
                        .param("id", id.value())
                        .param("state", former.name())
                        .param("triesBefore", former.triesLeft())
                        .param("questionBefore", Objects.requireNonNullElse(former.question(), ""))
                        .param("next", next.name())
                        .param("pending", next.pending())
                        .param("open", next.openId())
                        .param("user", next.userId())
                        .param("question", next.question())
                        .param("number", next.number())
                        .param("tries", next.triesLeft())
                        .param("denial", next.denial())
                        .param("union", next.unionId())
                        .param("phone", next.phone())
                        .param("proof", next.proof())
                        .param("now", now.toEpochMilli())
                        .param("expires", expiresAt.toEpochMilli())
                        .param("scanned", Moments.when(Moments.scans(from, to), now))
                        .param("answered", Moments.when(Moments.answers(from, to), now))
                        .param("confirmed", Moments.when(to instanceof ScanState.Confirmed, now))
                        .update()
                == 1;
    }

    @Override
    public boolean end(ScanId id, ScanState from, ScanState.Denied to, Instant now) {
        var next = StoredState.of(to);
        return jdbc.sql("""
                        update scan set state = :next, pending = null, denial = :denial, question = null,
                                        expected_number = null, union_id = null, phone = null, proof = null,
                                        tries_left = 0,
                                        moved_at = :now
                        where id = :id and state = :state""")
                        .param("id", id.value())
                        .param("state", StoredState.of(from).name())
                        .param("next", next.name())
                        .param("denial", next.denial())
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public Optional<Scan> asking(ConnectionId connection, OpenId who, Instant now) {
        return jdbc
                .sql(SELECT + """
                        where pending = :asked and moved_at > :since
                              and connection_id = :connection and expires_at > :now
                        order by moved_at desc""")
                .param("asked", StoredState.asked(who))
                .param("since", now.minus(ASKED_WITHIN).toEpochMilli())
                .param("connection", connection.value())
                .param("now", now.toEpochMilli())
                .query(ScanRow::read)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<Scan> open(Digest browser, Instant now) {
        return jdbc.sql(SELECT + "where browser_digest = :browser and state in (:open) and expires_at > :now")
                .param("browser", browser.value())
                .param(
                        "open",
                        List.of(
                                StoredState.WAITING,
                                StoredState.SCANNED,
                                StoredState.ASKING,
                                StoredState.CONFIRMED,
                                StoredState.REDEEMED))
                .param("now", now.toEpochMilli())
                .query(ScanRow::read)
                .list();
    }

    @Override
    public List<Scan> waiting(Digest browser, Instant now) {
        return jdbc.sql(SELECT + """
                        where browser_digest = :browser and state = :waiting and expires_at > :now
                        order by created_at desc""")
                .param("browser", browser.value())
                .param("waiting", StoredState.WAITING)
                .param("now", now.toEpochMilli())
                .query(ScanRow::read)
                .list();
    }

    @Override
    public List<Scan> waitingNoLonger(Collection<ScanId> ids, Instant now) {
        var values = ids.stream().map(ScanId::value).toList();
        var found = new ArrayList<Scan>();
        for (var start = 0; start < values.size(); start += CHUNK) {
            found.addAll(jdbc.sql(SELECT + "where id in (:ids) and (state <> :waiting or expires_at <= :now)")
                    .param("ids", values.subList(start, Math.min(start + CHUNK, values.size())))
                    .param("waiting", StoredState.WAITING)
                    .param("now", now.toEpochMilli())
                    .query(ScanRow::read)
                    .list());
        }
        return found;
    }

    @Override
    public List<Scan> unidentified(Instant now, Instant scannedBefore, int skip, int limit) {
        return jdbc.sql(SELECT + """
                        where pending = :scanned and expires_at > :now and moved_at < :before
                        order by moved_at, id limit :limit offset :skip""")
                .param("skip", skip)
                .param("scanned", StoredState.SCANNED)
                .param("now", now.toEpochMilli())
                .param("before", scannedBefore.toEpochMilli())
                .param("limit", limit)
                .query(ScanRow::read)
                .list();
    }

    @Override
    public List<ScanTimes> times(Collection<ScanId> ids) {
        var values = ids.stream().map(ScanId::value).toList();
        var found = new ArrayList<ScanTimes>();
        for (var start = 0; start < values.size(); start += CHUNK) {
            found.addAll(jdbc.sql(Moments.SELECT + "where id in (:ids) and state = :redeemed")
                    .param("ids", values.subList(start, Math.min(start + CHUNK, values.size())))
                    .param("redeemed", StoredState.REDEEMED)
                    .query(Moments::read)
                    .list());
        }
        return found;
    }

    @Override
    public List<ScanTimes> times(PoolId pool, ClientId application, UserId user, Instant since) {
        return jdbc.sql(Moments.SELECT + """
                        where expires_at >= :since and state = :redeemed
                              and user_id = :user and application_id = :application and pool_id = :pool""")
                .param("since", since.toEpochMilli())
                .param("redeemed", StoredState.REDEEMED)
                .param("user", user.value())
                .param("application", application.value())
                .param("pool", pool.value())
                .query(Moments::read)
                .list();
    }

    @Override
    public List<LetIn> letIn(PoolId pool, ClientId application, UserId user, Instant since) {
        return jdbc.sql("""
                        select id, connection_id, open_id, created_at from scan
                        where expires_at >= :since and state = :redeemed and open_id is not null
                              and user_id = :user and application_id = :application and pool_id = :pool""")
                .param("since", since.toEpochMilli())
                .param("redeemed", StoredState.REDEEMED)
                .param("user", user.value())
                .param("application", application.value())
                .param("pool", pool.value())
                .query((row, number) -> new LetIn(
                        new ScanId(row.getString("id")),
                        new ConnectionId(row.getString("connection_id")),
                        new OpenId(row.getString("open_id")),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .list();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var ids = jdbc.sql("select id from scan where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString("id"))
                .list();
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from scan where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }
}
