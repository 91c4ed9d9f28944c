package dev.saoma.server.route.store;

import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.route.Attempt;
import dev.saoma.server.route.Deliveries;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliveryId;
import dev.saoma.server.route.DeliveryState;
import dev.saoma.server.route.RouteId;
import dev.saoma.server.route.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcDeliveries implements Deliveries {

    private static final String SELECT = """
            select id, route_id, connection_id, push_id, place, kind, sealed, sealed_rest, state, attempts, created_at,
                   moved_at, gives_up_at
            from delivery\s""";

    /// More than one that is tried for a day ever has.
    private static final int MOST_ATTEMPTS = 100;

    private static final String LATEST_FIRST = " order by moved_at desc, id desc limit :limit";

    private final JdbcClient jdbc;
    private final DeliveryRow rows;

    JdbcDeliveries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.rows = new DeliveryRow(vault);
    }

    @Override
    public void add(Delivery delivery) {
        jdbc.sql("""
                        insert into delivery (id, route_id, connection_id, push_id, sender_digest, place, kind, sealed,
                                              sealed_rest, state, attempts, unreached, created_at, moved_at,
                                              gives_up_at)
                        values (:id, :route, :connection, :push, :sender, :place, :kind, :sealed, :rest, :state,
                                :attempts, false, :created, :moved, :ends)""").params(rows.columns(delivery)).update();
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(rows::read)
                .optional();
    }

    @Override
    public List<Delivery> of(PushId push) {
        return jdbc.sql(SELECT + "where push_id = :push order by created_at, id")
                .param("push", push.value())
                .query(rows::read)
                .list();
    }

    @Override
    public Optional<DeliveryId> before(Delivery delivery) {
        return jdbc.sql("""
                        select id from delivery
                        where route_id = :route and sender_digest = :sender and state in ('WAITING', 'QUEUED')
                          and (place < :place or (place = :place and id < :id))
                        order by place desc, id desc limit 1""")
                .params(line(delivery))
                .query(String.class)
                .optional()
                .map(DeliveryId::new);
    }

    /// The lock on the earlier row is what keeps its end, which wakes the queue, from coming in between.
    @Override
    public boolean queue(DeliveryId delivery, DeliveryId behind, Instant now) {
        var earlier = jdbc.sql("select state from delivery where id = :id for update")
                .param("id", behind.value())
                .query(String.class)
                .optional()
                .map(DeliveryState::valueOf);
        return earlier.filter(state -> state == DeliveryState.WAITING || state == DeliveryState.QUEUED)
                        .isPresent()
                && move(delivery, DeliveryState.WAITING, DeliveryState.QUEUED, now);
    }

    private boolean move(DeliveryId delivery, DeliveryState from, DeliveryState to, Instant now) {
        return jdbc.sql("update delivery set state = :to, moved_at = :now where id = :id and state = :from")
                        .param("to", to.name())
                        .param("now", now.toEpochMilli())
                        .param("id", delivery.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    @Override
    public boolean end(DeliveryId id, DeliveryState ended, int attempts, Instant now) {
        return jdbc.sql("""
                        update delivery set state = :ended, attempts = :attempts, moved_at = :now
                        where id = :id and state = 'WAITING'""")
                        .param("ended", ended.name())
                        .param("attempts", attempts)
                        .param("now", now.toEpochMilli())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public void failed(DeliveryId id, int attempts, boolean unreached) {
        jdbc.sql("update delivery set attempts = :attempts, unreached = :unreached where id = :id")
                .param("attempts", attempts)
                .param("unreached", unreached)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        delete from delivery_attempt where delivery_id = :id and ended_at < (
                            select min(latest.ended_at) from (
                                select ended_at from delivery_attempt where delivery_id = :id
                                order by ended_at desc limit :most) latest)""").param("id", id.value()).param("most", MOST_ATTEMPTS).update();
    }

    @Override
    public Optional<Delivery> wakeNext(Delivery delivery, Instant now) {
        return jdbc.sql(SELECT + """
                        where route_id = :route and sender_digest = :sender and state = 'QUEUED'
                          and (place > :place or (place = :place and id > :id))
                        order by place, id limit 1""")
                .params(line(delivery))
                .query(rows::read)
                .optional()
                .filter(next -> wake(next.id(), now));
    }

    /// Two may have come in the same microsecond: the database's order of their ids decides between them.
    private static Map<String, Object> line(Delivery delivery) {
        return Map.of(
                "route",
                delivery.route().value(),
                "sender",
                DeliveryRow.digest(delivery.sender()),
                "place",
                delivery.place(),
                "id",
                delivery.id().value());
    }

    @Override
    public boolean wake(DeliveryId id, Instant now) {
        return move(id, DeliveryState.QUEUED, DeliveryState.WAITING, now);
    }

    @Override
    public List<Delivery> forgotten(Instant queuedBefore, int limit) {
        return jdbc.sql(SELECT + """
                        queued where state = 'QUEUED' and moved_at < :before and not exists (
                            select 1 from delivery earlier
                            where earlier.route_id = queued.route_id and earlier.sender_digest = queued.sender_digest
                              and earlier.state in ('WAITING', 'QUEUED')
                              and (earlier.place < queued.place
                                or (earlier.place = queued.place and earlier.id < queued.id)))
                        order by moved_at limit :limit""")
                .param("before", queuedBefore.toEpochMilli())
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    @Override
    public boolean restart(DeliveryId id, long place, Instant now, Instant givesUpAt) {
        return jdbc.sql("""
                        update delivery
                        set state = 'WAITING', place = :place, attempts = 0, unreached = false, moved_at = :now,
                            gives_up_at = :ends
                        where id = :id and state in ('DELIVERED', 'DEAD')""")
                        .param("place", place)
                        .param("now", now.toEpochMilli())
                        .param("ends", givesUpAt.toEpochMilli())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// In the order in which they came to wait, which the index has.
    @Override
    public List<DeliveryId> unreached(RouteId route, int limit) {
        return jdbc.sql("""
                        select id from delivery where route_id = :route and state = 'WAITING' and unreached = true
                        order by moved_at, id limit :limit""")
                .param("route", route.value())
                .param("limit", limit)
                .query((row, _) -> new DeliveryId(row.getString(1)))
                .list();
    }

    @Override
    public List<DeliveryId> dead(RouteId route, Instant diedUntil, int limit) {
        return jdbc.sql("""
                        select id from delivery where route_id = :route and state = 'DEAD' and moved_at <= :until
                        order by place, id limit :limit""")
                .param("route", route.value())
                .param("until", diedUntil.toEpochMilli())
                .param("limit", limit)
                .query((row, _) -> new DeliveryId(row.getString(1)))
                .list();
    }

    /// A part for each route and state, which the index has in order already; together they are few rows to sort. The
    /// database compares ids in its own way, so it is also what puts the parts together.
    @Override
    public List<Delivery> page(List<RouteId> routes, Set<DeliveryState> states, @Nullable PageKey after, int limit) {
        if (routes.isEmpty() || states.isEmpty()) {
            return List.of();
        }
        var values = new HashMap<String, Object>();
        values.put("limit", limit);
        if (after != null) {
            values.put("moved", after.movedAt().toEpochMilli());
            values.put("id", after.id().value());
        }
        var parts = new ArrayList<String>();
        for (var route : routes) {
            for (var state : states) {
                var number = parts.size();
                values.put("route" + number, route.value());
                values.put("state" + number, state.name());
                parts.add("(" + SELECT + "where route_id = :route" + number + " and state = :state" + number
                        + (after == null ? "" : " and (moved_at < :moved or (moved_at = :moved and id < :id))")
                        + LATEST_FIRST + ")");
            }
        }
        return jdbc.sql("select * from (" + String.join(" union all ", parts) + ") page" + LATEST_FIRST)
                .params(values)
                .query(rows::read)
                .list();
    }

    @Override
    public void note(Attempt attempt) {
        var trouble = attempt.trouble();
        jdbc.sql("""
                        insert into delivery_attempt (delivery_id, ended_at, millis, status, trouble, excerpt)
                        values (:delivery, :at, :millis, :status, :trouble, :excerpt)""")
                .param("delivery", attempt.delivery().value())
                .param("at", attempt.endedAt().toEpochMilli())
                .param("millis", attempt.took().toMillis())
                .param("status", attempt.status())
                .param("trouble", trouble == null ? null : trouble.name())
                .param("excerpt", attempt.excerpt())
                .update();
    }

    @Override
    public List<Attempt> attempts(DeliveryId id) {
        return jdbc.sql("""
                        select delivery_id, ended_at, millis, status, trouble, excerpt from delivery_attempt
                        where delivery_id = :id order by ended_at""")
                .param("id", id.value())
                .query(JdbcDeliveries::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        var trouble = row.getString("trouble");
        return new Attempt(
                new DeliveryId(row.getString("delivery_id")),
                Instant.ofEpochMilli(row.getLong("ended_at")),
                Duration.ofMillis(row.getLong("millis")),
                row.getObject("status", Integer.class),
                trouble == null ? null : Trouble.valueOf(trouble),
                row.getString("excerpt"));
    }

    @Override
    public int forget(DeliveryState state, Instant movedBefore, int limit) {
        return jdbc
                .sql("""
                        select id from delivery where state = :state and moved_at < :before
                        order by moved_at limit :limit""")
                .param("state", state.name())
                .param("before", movedBefore.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .mapToInt(id -> jdbc.sql("delete from delivery where id = :id and state = :state")
                        .param("id", id)
                        .param("state", state.name())
                        .update())
                .sum();
    }

    @Override
    public int forget(RouteId route, int limit) {
        return jdbc
                .sql("select id from delivery where route_id = :route limit :limit")
                .param("route", route.value())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .mapToInt(id -> jdbc.sql("delete from delivery where id = :id")
                        .param("id", id)
                        .update())
                .sum();
    }
}
