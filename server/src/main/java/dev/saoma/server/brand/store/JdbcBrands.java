package dev.saoma.server.brand.store;

import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.brand.StoredBrand;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// A pool's own brand has an empty text for its application: no column of a key may be null.
@Repository
final class JdbcBrands implements Brands {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String POOLS_OWN = "";
    private static final String ONE = " where pool_id = :pool and application_id = :application";
    private static final String COLUMNS =
            "select pool_id, application_id, settings, logo_mark, version, made_by_file from brand";

    private final JdbcClient jdbc;

    JdbcBrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredBrand> find(BrandOwner owner) {
        return of(jdbc.sql(COLUMNS + ONE), owner).query(JdbcBrands::brand).optional();
    }

    @Override
    public List<StoredBrand> showing(PoolId pool, Optional<ClientId> application) {
        return jdbc.sql(COLUMNS + " where pool_id = :pool and application_id in (:applications)"
                        + " order by application_id desc")
                .param("pool", pool.value())
                .param(
                        "applications",
                        List.of(POOLS_OWN, application.map(ClientId::value).orElse(POOLS_OWN)))
                .query(JdbcBrands::brand)
                .list();
    }

    @Override
    public Optional<BrandLogo> logo(BrandOwner owner) {
        return of(jdbc.sql("select logo from brand" + ONE + " and logo is not null"), owner)
                .query((row, number) -> new BrandLogo(row.getBytes("logo")))
                .optional();
    }

    @Override
    public boolean change(BrandOwner owner, int version, BrandSettings settings, @Nullable BrandLogo logo) {
        if (version == 0) {
            if (find(owner).isPresent()) {
                return false;
            }
            insert(owner, settings, logo, false);
            return true;
        }
        return written(
                                of(
                                        jdbc.sql("update brand set settings = :settings, logo = :logo, logo_mark ="
                                                + " :mark, version = version + 1" + ONE
                                                + " and version = :version and made_by_file = false"),
                                        owner),
                                settings,
                                logo)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public void saveOfFile(BrandOwner owner, BrandSettings settings, @Nullable BrandLogo logo) {
        var updated = written(
                        of(
                                jdbc.sql("update brand set settings = :settings, logo = :logo, logo_mark = :mark,"
                                        + " made_by_file = true" + ONE),
                                owner),
                        settings,
                        logo)
                .update();
        if (updated == 0) {
            insert(owner, settings, logo, true);
        }
    }

    @Override
    public void keepOnly(PoolId pool, Set<BrandOwner> named) {
        jdbc
                .sql(COLUMNS + " where pool_id = :pool and made_by_file = true")
                .param("pool", pool.value())
                .query(JdbcBrands::brand)
                .list()
                .stream()
                .map(StoredBrand::owner)
                .filter(owner -> !named.contains(owner))
                .forEach(owner -> of(jdbc.sql("delete from brand" + ONE), owner).update());
    }

    private void insert(BrandOwner owner, BrandSettings settings, @Nullable BrandLogo logo, boolean ofFile) {
        written(
                        of(
                                jdbc.sql("insert into brand (pool_id, application_id, settings, logo, logo_mark,"
                                        + " version, made_by_file) values (:pool, :application, :settings, :logo,"
                                        + " :mark, 1, :file)"),
                                owner),
                        settings,
                        logo)
                .param("file", ofFile)
                .update();
    }

    private static StatementSpec of(StatementSpec statement, BrandOwner owner) {
        return statement
                .param("pool", owner.pool().value())
                .param("application", owner.application().map(ClientId::value).orElse(POOLS_OWN));
    }

    private static StatementSpec written(StatementSpec statement, BrandSettings settings, @Nullable BrandLogo logo) {
        return statement
                .param("settings", JSON.writeValueAsString(settings))
                .param("logo", logo == null ? null : logo.png(), java.sql.Types.VARBINARY)
                .param("mark", logo == null ? null : logo.mark());
    }

    private static StoredBrand brand(ResultSet row, int number) throws SQLException {
        var application = row.getString("application_id");
        return new StoredBrand(
                new BrandOwner(
                        new PoolId(row.getString("pool_id")),
                        application.equals(POOLS_OWN) ? Optional.empty() : Optional.of(new ClientId(application))),
                JSON.readValue(row.getString("settings"), BrandSettings.class),
                row.getString("logo_mark"),
                row.getInt("version"),
                row.getBoolean("made_by_file"));
    }
}
