package dev.saoma.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/// Runs a store's contract on PostgreSQL, which is started for it. Where none is installed the tests are skipped
/// and say so; with `CI=true` they fail instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Installed.class)
@SpringJUnitConfig(
        classes = Stores.class,
        initializers = {ConfigDataApplicationContextInitializer.class, OnPostgres.Settings.class})
public @interface OnPostgres {

    /// Nothing but the URL says which database it is.
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "saoma.data-directory=target/test-data/" + Ids.id(),
                            "spring.datasource.url=" + PostgresServer.running().url())
                    .applyTo(context);
        }
    }

    /// Looks whether there is a PostgreSQL to start.
    final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return PostgresServer.isInstalled() || Boolean.parseBoolean(System.getenv("CI"))
                    ? ConditionEvaluationResult.enabled("PostgreSQL is installed, or has to be")
                    : ConditionEvaluationResult.disabled(
                            "PostgreSQL is not installed. On Debian or Ubuntu: apt-get install postgresql");
        }
    }
}
