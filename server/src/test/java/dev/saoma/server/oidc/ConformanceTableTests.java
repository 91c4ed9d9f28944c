package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The document says which of our tests stands for which module; it is to be true.
class ConformanceTableTests {

    private static final Path DOCUMENT = Path.of("../docs/conformance.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(oidcc-[a-z0-9-]+)` \\| ([^|]+) \\|");

    @Test
    void theTablesNameEachTestThatStandsForAModule() throws IOException {
        assertThat(documented()).isEqualTo(tested());
    }

    private static Set<String> documented() throws IOException {
        var pairs = new TreeSet<String>();
        for (var row : ROW.matcher(Files.readString(DOCUMENT)).results().toList()) {
            for (var test : row.group(2).split(", ", -1)) {
                pairs.add(row.group(1) + " " + test.replace("`", "").strip());
            }
        }
        return pairs;
    }

    private static Set<String> tested() {
        var pairs = new TreeSet<String>();
        Stream.of(BasicOpContract.class, ConfigOpTests.class, LogoutOpTests.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(test -> test.isAnnotationPresent(Module.class))
                .forEach(test -> Arrays.stream(test.getAnnotation(Module.class).value())
                        .forEach(module -> pairs.add(module + " " + test.getName())));
        return pairs;
    }
}
