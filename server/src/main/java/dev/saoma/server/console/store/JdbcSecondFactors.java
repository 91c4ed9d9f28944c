package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.SecondFactors;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSecondFactors implements SecondFactors {

    private final JdbcClient jdbc;

    JdbcSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SecondFactor> find(DeveloperId developer) {
        return jdbc.sql("select secret_sealed, active from developer_totp where developer_id = :id")
                .param("id", developer.value())
                .query((row, number) -> new SecondFactor(row.getString("secret_sealed"), row.getBoolean("active")))
                .optional();
    }

    @Override
    @Transactional
    public boolean propose(DeveloperId developer, String sealed, Instant at) {
        jdbc.sql("delete from developer_totp where developer_id = :id and active = false")
                .param("id", developer.value())
                .update();
        if (find(developer).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into developer_totp (developer_id, secret_sealed, active, last_step, created_at)
                        values (:id, :sealed, false, 0, :at)""")
                .param("id", developer.value())
                .param("sealed", sealed)
                .param("at", at.toEpochMilli())
                .update();
        return true;
    }

    @Override
    public boolean activate(DeveloperId developer, long step) {
        return jdbc.sql("""
                        update developer_totp set active = true, last_step = :step
                        where developer_id = :id and active = false""").param("id", developer.value()).param("step", step).update() == 1;
    }

    @Override
    public boolean useStep(DeveloperId developer, long step) {
        return jdbc.sql("""
                        update developer_totp set last_step = :step
                        where developer_id = :id and active = true and last_step < :step""").param("id", developer.value()).param("step", step).update() == 1;
    }

    @Override
    @Transactional
    public void saveRecoveryCodes(DeveloperId developer, List<Digest> codes) {
        removeRecoveryCodes(developer);
        codes.forEach(
                code -> jdbc.sql("insert into developer_recovery_code (developer_id, digest) values (:id, :digest)")
                        .param("id", developer.value())
                        .param("digest", code.value())
                        .update());
    }

    @Override
    public boolean useRecoveryCode(DeveloperId developer, Digest code) {
        return jdbc.sql("delete from developer_recovery_code where developer_id = :id and digest = :digest")
                        .param("id", developer.value())
                        .param("digest", code.value())
                        .update()
                == 1;
    }

    @Override
    public int recoveryCodes(DeveloperId developer) {
        return jdbc.sql("select count(*) from developer_recovery_code where developer_id = :id")
                .param("id", developer.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void remove(DeveloperId developer) {
        removeRecoveryCodes(developer);
        jdbc.sql("delete from developer_totp where developer_id = :id")
                .param("id", developer.value())
                .update();
    }

    private void removeRecoveryCodes(DeveloperId developer) {
        jdbc.sql("delete from developer_recovery_code where developer_id = :id")
                .param("id", developer.value())
                .update();
    }
}
