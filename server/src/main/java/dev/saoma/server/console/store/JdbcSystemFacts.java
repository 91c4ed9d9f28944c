package dev.saoma.server.console.store;

import dev.saoma.server.console.SystemFacts;
import java.time.Instant;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSystemFacts implements SystemFacts {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcSystemFacts(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public String database() {
        var name = template.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion());
        return name == null ? "" : name;
    }

    @Override
    public int overdueAlarms(Instant before) {
        return jdbc.sql("select count(*) from alarm where execution_time < :before")
                .param("before", before.toEpochMilli())
                .query(Integer.class)
                .single();
    }
}
