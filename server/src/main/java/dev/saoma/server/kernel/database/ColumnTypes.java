package dev.saoma.server.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/// What a migration has to call differently on each database: `${bytes}` is up to a megabyte of bytes, and
/// `${letters}` has a text compared letter by letter.
@Component
final class ColumnTypes implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.placeholders(names(configuration.getDataSource()));
    }

    private static Map<String, String> names(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> Map.of("bytes", "bytea", "letters", "collate \"C\"");
                case "MySQL" -> Map.of("bytes", "mediumblob", "letters", "collate utf8mb4_bin");
                default -> Map.of("bytes", "varbinary(1048576)", "letters", "");
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked which one it is", e);
        }
    }
}
