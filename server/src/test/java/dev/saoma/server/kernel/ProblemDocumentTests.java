package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever is shown a code finds it in docs/problems.md, and finds no other there. With `PROBLEMS=write` in the
/// environment the table is written from the catalogue.
class ProblemDocumentTests {

    private static final Path DOCUMENT = Path.of("../docs/problems.md");
    private static final String HEAD = "| code | status | in English | in Chinese |\n|---|---|---|---|\n";

    @Test
    void eachCodeCanBeLookedUp() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(HEAD);
        var end = document.indexOf("\n\n", begin);
        if ("write".equals(System.getenv("PROBLEMS"))) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table() + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as("The catalogue has changed: PROBLEMS=write writes its document anew")
                    .isEqualTo(table());
        }
    }

    private static String table() {
        return HEAD
                + Arrays.stream(Problem.values())
                        .sorted(Comparator.comparing(Problem::code))
                        .map(problem -> "| `%s` | %d | %s | %s |"
                                .formatted(problem.code(), problem.status(), problem.text(false), problem.text(true)))
                        .collect(Collectors.joining("\n"));
    }
}
