package dev.saoma.server.miniprogram.store;

import dev.saoma.server.user.UserErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes away the phone numbers that WeChat told of who had themselves erased.
@Repository
class ForgetPhones {

    private final JdbcClient jdbc;

    ForgetPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(UserErased erased) {
        erased.identities()
                .forEach(identity -> jdbc.sql("""
                                delete from mini_program_phone
                                where pool_id = :pool and app_id = :app and open_id = :who""")
                        .param("pool", identity.pool().value())
                        .param("app", identity.appId().value())
                        .param("who", identity.openId().value())
                        .update());
    }
}
