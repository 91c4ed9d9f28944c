package dev.saoma.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/// Stories that are told twice: of a Saoma with its data in a file, and of one with its data in PostgreSQL. What they
/// start, and what they are given of the shared ones, is the one or the other without their doing.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEachDatabase.Twice.class)
@interface OnEachDatabase {

    /// Tells them twice.
    final class Twice implements ClassTemplateInvocationContextProvider {

        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
                ExtensionContext context) {
            return Stream.of(Database.values()).map(Once::new);
        }
    }

    /// Tells them on one.
    record Once(Database database) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocation) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Told(database));
        }
    }

    /// Whatever makes a story makes it on that database, and leaves the thread as it was.
    record Told(Database database) implements TestInstancePreConstructCallback, AfterEachCallback, AfterAllCallback {

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
            database.isThatOfTheStory();
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
