package dev.saoma.server.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/// What a migration has to call differently on each database: `${bytes}` is up to a megabyte of bytes.
@Component
final class ColumnTypes implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.placeholders(Map.of("bytes", bytes(configuration.getDataSource())));
    }

    private static String bytes(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> "bytea";
                case "MySQL" -> "mediumblob";
                default -> "varbinary(1048576)";
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked which one it is", e);
        }
    }
}
