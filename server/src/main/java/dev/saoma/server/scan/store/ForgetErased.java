package dev.saoma.server.scan.store;

import dev.saoma.server.user.UserErased;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes away from where somebody logged in who had themselves erased, and their scans.
@Repository
class ForgetErased {

    private final JdbcClient jdbc;

    ForgetErased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(UserErased erased) {
        List.of(
                        "delete from login_country where user_id = :user",
                        "delete from scan where user_id = :user",
                        "delete from scan where bind_user_id = :user")
                .forEach(sql ->
                        jdbc.sql(sql).param("user", erased.user().value()).update());
    }
}
