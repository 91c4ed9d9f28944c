package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.FormerSecrets.Former;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Remembered;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.database.FileMade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcConnections implements Connections {

    private static final String SELECT = """
            select id, pool_id, identifier, display_name, app_id, app_secret_sealed, original_id, token_sealed,
                   encoding_aes_key_sealed, message_mode, api_base_url, require_mode, login_only, association, association_by, on_leave,
                   authing_json, forwarding_secret_sealed, former_token_sealed, former_token_until, former_key_sealed,
                   former_key_until, type, ownership, callback_url, page_path, check_path, env_version, ask_phone,
                   ask_phone_again, logo, web_authorization
            from connection left join mini_program on connection_id = id\s""";

    private final JdbcClient jdbc;
    private final ConnectionRow row;

    /// What every push asks for, with its secrets opened.
    private final Remembered<Address, Connection> byAddress = new Remembered<>();

    private record Address(PoolId pool, String identifier) {}

    JdbcConnections(JdbcClient jdbc, Vault vault, WeChatSettings settings) {
        this.jdbc = jdbc;
        this.row = new ConnectionRow(vault, Optional.ofNullable(settings.miniProgram()));
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return one(SELECT + "where id = :id and active = true", id);
    }

    @Override
    public Optional<Connection> findStored(ConnectionId id) {
        return one(SELECT + "where id = :id", id);
    }

    private Optional<Connection> one(String sql, ConnectionId id) {
        return jdbc.sql(sql).param("id", id.value()).query(row::read).optional();
    }

    @Override
    public Optional<Connection> find(PoolId pool, String identifier) {
        return byAddress.find(
                new Address(pool, identifier),
                _ -> one(
                        SELECT + "where pool_id = :pool and identifier = :identifier and active = true",
                        pool,
                        identifier));
    }

    @Override
    public Optional<Connection> findStored(PoolId pool, String identifier) {
        return one(SELECT + "where pool_id = :pool and identifier = :identifier", pool, identifier);
    }

    private Optional<Connection> one(String sql, PoolId pool, String identifier) {
        return jdbc.sql(sql)
                .param("pool", pool.value())
                .param("identifier", identifier)
                .query(row::read)
                .optional();
    }

    @Override
    public List<Connection> all(PoolId pool) {
        return jdbc.sql(SELECT + "where pool_id = :pool and active = true order by identifier")
                .param("pool", pool.value())
                .query(row::read)
                .list();
    }

    @Override
    public void save(Connection connection) {
        saveRow(connection);
        if (connection instanceof MiniProgram program) {
            saveProgram(program);
        }
        byAddress.forget();
    }

    @Override
    public void switchOff(ConnectionId id) {
        jdbc.sql("update connection set active = false where id = :id")
                .param("id", id.value())
                .update();
        byAddress.forget();
    }

    @Override
    public List<String> keepOnly(PoolId pool, Set<ConnectionId> named) {
        var off = new FileMade(jdbc, "connection", "id")
                .keepOnly(
                        "select id, identifier from connection where pool_id = :pool order by identifier",
                        pool.value(),
                        named.stream().map(ConnectionId::value).collect(Collectors.toSet()));
        byAddress.forget();
        return off;
    }

    @Override
    public void giveUpToken(ConnectionId id, Former former) {
        jdbc.sql("""
                        update connection set former_token_sealed = null, former_token_until = null
                        where id = :id and former_token_until = :until""")
                .param("id", id.value())
                .param("until", former.goodUntil().toEpochMilli())
                .update();
        byAddress.forget();
    }

    @Override
    public void giveUpKey(ConnectionId id, Former former) {
        jdbc.sql("""
                        update connection set former_key_sealed = null, former_key_until = null
                        where id = :id and former_key_until = :until""")
                .param("id", id.value())
                .param("until", former.goodUntil().toEpochMilli())
                .update();
        byAddress.forget();
    }

    private void saveProgram(MiniProgram program) {
        var columns = MiniProgramRow.columns(program);
        var updated = jdbc.sql("""
                        update mini_program
                        set ownership = :ownership, callback_url = :callback, page_path = :page, check_path = :check,
                            env_version = :version, ask_phone = :ask, ask_phone_again = :again, logo = :logo
                        where connection_id = :id""").params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into mini_program (connection_id, ownership, callback_url, page_path, check_path,
                                                      env_version, ask_phone, ask_phone_again, logo)
                            values (:id, :ownership, :callback, :page, :check, :version, :ask, :again, :logo)""").params(columns).update();
        }
    }

    private void saveRow(Connection connection) {
        var columns = row.columns(connection);
        var updated = jdbc.sql("""
                        update connection
                        set display_name = :name, app_id = :app, app_secret_sealed = :secret, original_id = :original,
                            token_sealed = :token, encoding_aes_key_sealed = :key, message_mode = :mode,
                            api_base_url = :api, require_mode = :require, login_only = :loginOnly,
                            association = :association, association_by = :associationBy, on_leave = :onLeave, authing_json = :json,
                            forwarding_secret_sealed = :forwarding, former_token_sealed = :formerToken,
                            former_token_until = :tokenUntil, former_key_sealed = :formerKey,
                            former_key_until = :keyUntil, web_authorization = :web,
                            active = true, erase_at = null
                        where id = :id""").params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into connection (id, pool_id, identifier, display_name, app_id, app_secret_sealed,
                                                    original_id, token_sealed, encoding_aes_key_sealed, message_mode,
                                                    api_base_url, require_mode, login_only, association, association_by, on_leave,
                                                    authing_json, forwarding_secret_sealed, former_token_sealed,
                                                    former_token_until, former_key_sealed, former_key_until,
                                                    type, web_authorization)
                            values (:id, :pool, :identifier, :name, :app, :secret, :original, :token, :key, :mode,
                                    :api, :require, :loginOnly, :association, :associationBy, :onLeave, :json, :forwarding,
                                    :formerToken, :tokenUntil, :formerKey, :keyUntil, :type, :web)""").params(columns).update();
        }
    }
}
