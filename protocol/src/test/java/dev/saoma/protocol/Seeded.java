package dev.saoma.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A test about anything at all, run with a few seeds that are new each time. The name of a failure holds its seed, and
/// `-Dseed=…` runs the tests with that one.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeded.Seeds.class)
@interface Seeded {

    /// Chooses the seeds.
    final class Seeds implements ArgumentsProvider {

        private static final int AT_ONCE = 3;

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Long wanted = Long.getLong("seed");
            LongStream seeds =
                    wanted == null ? LongStream.generate(System::nanoTime).limit(AT_ONCE) : LongStream.of(wanted);
            return seeds.mapToObj(seed -> Arguments.of(new Anything(seed)));
        }
    }
}
