package dev.saoma.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/// Runs a store's contract on the embedded database, in a file as an installation has it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(
        classes = Stores.class,
        initializers = {ConfigDataApplicationContextInitializer.class, OnH2.Settings.class})
public @interface OnH2 {

    /// Where the data are; another folder in each test run.
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("saoma.data-directory=target/test-data/" + Ids.id())
                    .applyTo(context);
        }
    }
}
