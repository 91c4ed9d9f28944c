package dev.saoma.server.console.store;

import dev.saoma.server.console.Versions;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcVersions implements Versions {

    private final JdbcClient jdbc;

    JdbcVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mark> find(Kind kind, String id) {
        return jdbc.sql("select version, made_by_file from " + table(kind) + " where id = :id")
                .param("id", id)
                .query((row, number) -> new Mark(row.getInt("version"), row.getBoolean("made_by_file")))
                .optional();
    }

    @Override
    public boolean claim(Kind kind, String id, int version) {
        return jdbc.sql("update " + table(kind) + " set version = version + 1"
                                + " where id = :id and version = :version and made_by_file = false")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public int madeByApi(Kind kind, String id) {
        jdbc.sql("update " + table(kind) + " set made_by_file = false, version = version + 1 where id = :id")
                .param("id", id)
                .update();
        // Nobody else changes the row before the transaction ends.
        return find(kind, id).orElseThrow().version();
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case CONNECTION -> "connection";
            case APPLICATION -> "application";
            case API_CLIENT -> "api_client";
        };
    }
}
