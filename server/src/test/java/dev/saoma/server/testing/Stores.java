package dev.saoma.server.testing;

import dev.saoma.server.connection.WeChatSettings;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/// The kernel and all stores on a real database: no doors, nothing that runs by itself, and a clock to set.
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ConfigurationPropertiesScan("dev.saoma.server.kernel")
@EnableConfigurationProperties(WeChatSettings.class)
@ComponentScan(
        basePackages = "dev.saoma.server.kernel",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Configuration.class))
@ComponentScan(
        basePackages = "dev.saoma.server.kernel.database",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Component.class))
@ComponentScan(
        basePackages = "dev.saoma.server",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Repository.class),
        lazyInit = true)
public class Stores {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    /// The clock that the stores' users are given.
    public static SettableClock clock(InstantSource clock) {
        return (SettableClock) clock;
    }
}
