package dev.saoma.server.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.roster.Imported;
import dev.saoma.server.roster.RosterFlaw;
import dev.saoma.server.testing.SettableClock;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/// What is wrong with a file is told row by row, and what the disk is not to hold is counted.
class RosterReportTests {

    private static final RosterFlaw FLAW = new RosterFlaw("phone", new Bilingual("如 +86…", "Such as +86…"));

    private static List<String> told(long room, int rows) throws IOException {
        var response = new MockHttpServletResponse();
        try (var report = new RosterReport(Locale.ENGLISH, InstantSource.system(), room)) {
            for (var row = 0; row < rows; row++) {
                report.refused(row + 2L, List.of(FLAW, FLAW));
            }
            report.write(new Imported(rows, 0, 0, rows), true, response);
        }
        return response.getContentAsString().lines().toList();
    }

    @Test
    void eachRowIsTold() throws IOException {
        assertThat(told(10_000, 3))
                .hasSize(4)
                .startsWith("{\"line\":2,\"errors\":[{\"field\":\"phone\",\"detail\":\"Such as +86…\"}]}")
                .endsWith("{\"dry_run\":true,\"rows\":3,\"created\":0,\"existing\":0,\"refused\":3}");
    }

    /// A letter outside of ASCII has two bytes or more.
    @Test
    void theBoundIsOfBytes() throws IOException {
        var row = "{\"line\":2,\"errors\":[{\"field\":\"phone\",\"detail\":\"Such as +86…\"}]}\n";

        assertThat(told(row.length(), 1)).singleElement().asString().endsWith("\"unlisted\":1}");
        assertThat(told(row.getBytes(StandardCharsets.UTF_8).length, 1)).hasSize(2);
    }

    @Test
    void whatGoesBeyondTheBoundIsCounted() throws IOException {
        assertThat(told(150, 5)).hasSize(3).last().asString().endsWith("\"refused\":5,\"unlisted\":3}");
    }

    @Test
    void whoReadsForTooLongIsCutOffAndLeavesNothingOnTheDisk() throws IOException {
        var clock = new SettableClock();
        var slow = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                var taken = super.getOutputStream();
                return new DelegatingServletOutputStream(taken) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        clock.move(Duration.ofMinutes(31));
                        super.write(bytes, offset, length);
                    }
                };
            }
        };
        var before = reports();

        assertThatThrownBy(() -> {
                    try (var report = new RosterReport(Locale.ENGLISH, clock)) {
                        for (var row = 0; row < 2000; row++) {
                            report.refused(row + 2L, List.of(FLAW));
                        }
                        report.write(new Imported(2000, 0, 0, 2000), true, slow);
                    }
                })
                .hasMessageContaining("too long");
        assertThat(slow.getContentAsString()).startsWith("{\"line\":2,").doesNotContain("dry_run");
        assertThat(reports()).isEqualTo(before);
    }

    private static Set<Path> reports() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("saoma-report"))
                    .collect(Collectors.toSet());
        }
    }
}
