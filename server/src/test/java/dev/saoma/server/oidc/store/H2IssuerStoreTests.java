package dev.saoma.server.oidc.store;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class H2IssuerStoreTests extends IssuerStoreContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:issuer-stores;DB_CLOSE_DELAY=-1");
    }
}
