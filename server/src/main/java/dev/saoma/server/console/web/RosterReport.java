package dev.saoma.server.console.web;

import dev.saoma.server.roster.ImportReport;
import dev.saoma.server.roster.Imported;
import dev.saoma.server.roster.RosterFlaw;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a file, one JSON object a line, and at the end how it went. It waits on the disk until the file
/// is read: a client that only sends would never take it before, and it may be many times as long as the file. What
/// goes beyond a bound is counted, as the disk is everybody's, and nobody may read for longer than an hour. It
/// repeats nothing of what was sent.
final class RosterReport implements ImportReport, AutoCloseable {

    /// Some millions of rows that are all wrong.
    private static final long LONGEST = 1L << 30;

    /// Enough for the longest one over a slow line.
    private static final Duration LONGEST_READ = Duration.ofHours(1);

    private static final int BUFFER = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final OutputStream out;
    private final Locale locale;
    private final InstantSource clock;
    private long room;
    private long unlisted;
    private @Nullable RosterProgress progress;

    RosterReport(Locale locale, InstantSource clock) throws IOException {
        this(locale, clock, LONGEST);
    }

    /// @param room how many bytes it may have, of rows
    RosterReport(Locale locale, InstantSource clock, long room) throws IOException {
        this.clock = clock;
        this.room = room;
        this.file = Files.createTempFile("saoma-report", ".jsonl");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.locale = locale;
    }

    /// Tells meanwhile how far it has come. From the first row on there is no other answer than this report.
    void tellProgress(HttpServletResponse response) throws IOException {
        begin(response);
        response.setHeader("X-Accel-Buffering", "no");
        progress = new RosterProgress(response.getOutputStream(), clock);
    }

    @Override
    public void done(long rows) throws IOException {
        if (progress != null) {
            progress.done(rows);
        }
    }

    /// @param field empty for the whole row
    private record Wrong(String field, String detail) {}

    private record Refused(long line, List<Wrong> errors) {}

    @Override
    public void refused(long line, List<RosterFlaw> flaws) throws IOException {
        var errors = flaws.stream()
                .map(flaw -> new Wrong(flaw.field(), flaw.right().in(locale)))
                .distinct()
                .toList();
        var told = line(new Refused(line, errors));
        room -= told.length;
        if (room < 0) {
            unlisted++;
        } else {
            out.write(told);
        }
    }

    static byte[] line(Object told) {
        return (JSON.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Answers with all of it.
    void write(Imported result, boolean dryRun, HttpServletResponse response) throws IOException {
        var sum = new LinkedHashMap<String, Object>();
        sum.put("dry_run", dryRun);
        sum.put("rows", result.rows());
        sum.put("created", result.created());
        sum.put("existing", result.existing());
        sum.put("refused", result.refused());
        if (unlisted > 0) {
            sum.put("unlisted", unlisted);
        }
        out.write(line(sum));
        out.close();
        begin(response);
        copy(response.getOutputStream());
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
    }

    /// The container ends the connection of a reader who takes nothing, but not of one who takes a little at a time.
    private void copy(OutputStream reader) throws IOException {
        var end = clock.instant().plus(LONGEST_READ);
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (clock.instant().isAfter(end)) {
                    throw new IOException("A report of an import was read for too long");
                }
                reader.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
