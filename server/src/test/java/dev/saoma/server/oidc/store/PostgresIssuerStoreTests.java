package dev.saoma.server.oidc.store;

import dev.saoma.server.testing.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresIssuerStoreTests extends IssuerStoreContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = Postgres.newDatabase();
        properties.add("spring.datasource.url", () -> database);
    }
}
