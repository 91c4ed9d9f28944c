package dev.saoma.server.console.store;

import dev.saoma.server.console.Node;
import dev.saoma.server.console.Nodes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcNodes implements Nodes {

    private final JdbcClient jdbc;

    JdbcNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void see(Node node) {
        var seen = jdbc.sql("update node set seen_at = :seen where id = :id")
                .param("seen", node.seenAt().toEpochMilli())
                .param("id", node.id())
                .update();
        if (seen == 0) {
            jdbc.sql("""
                            insert into node (id, name, version, started_at, seen_at)
                            values (:id, :name, :version, :started, :seen)""")
                    .param("id", node.id())
                    .param("name", node.name())
                    .param("version", node.version())
                    .param("started", node.startedAt().toEpochMilli())
                    .param("seen", node.seenAt().toEpochMilli())
                    .update();
        }
    }

    @Override
    public List<Node> all() {
        return jdbc.sql("select id, name, version, started_at, seen_at from node order by started_at, id")
                .query((row, _) -> new Node(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("version"),
                        Instant.ofEpochMilli(row.getLong("started_at")),
                        Instant.ofEpochMilli(row.getLong("seen_at"))))
                .list();
    }

    @Override
    public void remove(String id) {
        jdbc.sql("delete from node where id = :id").param("id", id).update();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from node where seen_at < :before")
                .param("before", before.toEpochMilli())
                .update();
    }
}
