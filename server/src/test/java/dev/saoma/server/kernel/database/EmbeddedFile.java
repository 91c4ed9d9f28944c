package dev.saoma.server.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded database in a folder, opened as the server opens it.
final class EmbeddedFile implements AutoCloseable {

    private final EmbeddedDatabase embedded = new EmbeddedDatabase();
    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource dataSource;

    EmbeddedFile(Path folder) {
        pool.setJdbcUrl("jdbc:h2:durable:" + folder.resolve("saoma")
                + ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000;AUTO_COMPACT_FILL_RATE=50");
        pool.setUsername("sa");
        pool.setMaximumPoolSize(32);
        dataSource = (DataSource) embedded.postProcessAfterInitialization(pool, "dataSource");
    }

    DataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        embedded.postProcessBeforeDestruction(pool, "dataSource");
        pool.close();
    }
}
