package dev.saoma.server.application.store;

import dev.saoma.server.application.ConsoleDoor;
import dev.saoma.server.application.ConsoleDoors;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcConsoleDoors implements ConsoleDoors {

    private final JdbcClient jdbc;

    JdbcConsoleDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ConsoleDoor> chosen() {
        return jdbc.sql("select pool_id, connection_id from console_door")
                .query((row, number) -> new ConsoleDoor(
                        new PoolId(row.getString("pool_id")), new ConnectionId(row.getString("connection_id"))))
                .optional();
    }

    @Override
    @Transactional
    public void choose(ConsoleDoor door) {
        var changed = jdbc.sql("update console_door set pool_id = :pool, connection_id = :connection")
                .param("pool", door.pool().value())
                .param("connection", door.connection().value())
                .update();
        if (changed == 1) {
            return;
        }
        jdbc.sql("insert into console_door (id, pool_id, connection_id) values (1, :pool, :connection)")
                .param("pool", door.pool().value())
                .param("connection", door.connection().value())
                .update();
    }

    @Override
    public boolean clear() {
        return jdbc.sql("delete from console_door").update() == 1;
    }
}
