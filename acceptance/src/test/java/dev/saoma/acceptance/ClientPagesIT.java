package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages for clients quote the samples that the stories run, to the letter.
final class ClientPagesIT {

    @ParameterizedTest
    @CsvSource({
        "node.md, samples/node, js",
        "browser.md, samples/browser/public, js",
        "spring.md, samples/website/src/main, java",
        "resource-server.md, samples/api/src/main, java",
        "resource-server.md, samples/api/src/main, yaml"
    })
    void whatAPageQuotesIsInTheSample(String page, String sample, String language) throws IOException {
        List<String> sources = sources(Launcher.HOME.resolve(sample));

        assertThat(ClientPage.blocks(ClientPage.folder().resolve(page)))
                .filteredOn(block -> block.language().equals(language))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(quote.text())));
    }

    private static List<String> sources(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .map(ClientPagesIT::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
