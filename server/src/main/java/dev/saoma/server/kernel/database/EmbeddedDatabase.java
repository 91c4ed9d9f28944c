package dev.saoma.server.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.stereotype.Component;

/// Makes the pool of connections durable if it is one of the embedded database, and leaves any other alone.
@Component
final class EmbeddedDatabase implements DestructionAwareBeanPostProcessor {

    private static final String URL = "jdbc:h2:" + DurableFilePath.SCHEME + ":";

    private final Map<Object, DurableDataSource> durable = new ConcurrentHashMap<>();

    EmbeddedDatabase() {
        FilePath.register(new DurableFilePath());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        var url = bean instanceof HikariDataSource pool ? pool.getJdbcUrl() : null;
        return url != null && url.startsWith(URL)
                ? durable.computeIfAbsent(bean, pool -> durable((HikariDataSource) pool, url))
                : bean;
    }

    private static DurableDataSource durable(HikariDataSource pool, String url) {
        var file = new JdbcDataSource();
        file.setURL(url);
        pool.setDataSource(new KeptStatements(file));
        pool.setAutoCommit(true); // a connection that comes back otherwise is taken for broken
        return new DurableDataSource(pool);
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        var closing = durable.remove(bean);
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return durable.containsKey(bean);
    }
}
