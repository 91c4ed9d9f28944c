package dev.saoma.server.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.roster.Imported;
import dev.saoma.server.roster.RosterFlaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// What is wrong with a file is told row by row, and what the disk is not to hold is counted.
class RosterReportTests {

    private static final RosterFlaw FLAW = new RosterFlaw("phone", new Bilingual("如 +86…", "Such as +86…"));

    private static List<String> told(long room, int rows) throws IOException {
        var response = new MockHttpServletResponse();
        try (var report = new RosterReport(Locale.ENGLISH, room)) {
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
}
