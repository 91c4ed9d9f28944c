package dev.saoma.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/// Stories of a Saoma with its data in PostgreSQL: what they start, and what they are given of the shared ones, has
/// them there without their doing.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Chosen.class)
@interface OnPostgres {

    /// Chooses it whenever a story is made or told, and leaves the thread as it was.
    final class Chosen
            implements BeforeAllCallback,
                    TestInstancePreConstructCallback,
                    BeforeEachCallback,
                    AfterEachCallback,
                    AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Database.POSTGRESQL.isThatOfTheStory();
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
            Database.POSTGRESQL.isThatOfTheStory();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            Database.POSTGRESQL.isThatOfTheStory();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Database.thatOfMostStories();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            Database.thatOfMostStories();
        }
    }
}
