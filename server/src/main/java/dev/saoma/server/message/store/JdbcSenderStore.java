package dev.saoma.server.message.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.message.SenderStore;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@Repository
final class JdbcSenderStore implements SenderStore {

    /// Only for what is sealed before it is stored: elsewhere no secret is ever written as JSON.
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Secret.class, new WriteSecret())
                    .addDeserializer(Secret.class, new ReadSecret()))
            .build();

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcSenderStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Optional<SenderSettings> find(PoolId pool) {
        return jdbc.sql("select sealed from message_sender where pool_id = :pool")
                .param("pool", pool.value())
                .query(String.class)
                .optional()
                .map(row -> JSON.readValue(vault.open(row, purpose(pool)).reveal(), SenderSettings.class));
    }

    @Override
    public void save(PoolId pool, SenderSettings settings) {
        var sealed = vault.seal(new Secret(JSON.writeValueAsString(settings)), purpose(pool));
        var updated = write("update message_sender set sealed = :sealed where pool_id = :pool", pool, sealed);
        if (updated == 0) {
            write("insert into message_sender (pool_id, sealed) values (:pool, :sealed)", pool, sealed);
        }
    }

    private int write(String sql, PoolId pool, String sealed) {
        return jdbc.sql(sql).param("pool", pool.value()).param("sealed", sealed).update();
    }

    private static String purpose(PoolId pool) {
        return "message-sender/" + pool;
    }

    private static final class WriteSecret extends ValueSerializer<Secret> {
        @Override
        public void serialize(Secret secret, JsonGenerator json, SerializationContext context) {
            json.writeString(secret.reveal());
        }
    }

    private static final class ReadSecret extends ValueDeserializer<Secret> {
        @Override
        public Secret deserialize(JsonParser json, DeserializationContext context) {
            return new Secret(json.getString());
        }
    }
}
