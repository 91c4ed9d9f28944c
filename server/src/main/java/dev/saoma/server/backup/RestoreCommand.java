package dev.saoma.server.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// `restore FILE [DATA FOLDER]` on the command line, instead of a server.
public final class RestoreCommand {

    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)__.*");

    private RestoreCommand() {}

    /// Whether that is what is asked for.
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("restore");
    }

    /// Does it.
    ///
    /// @return what the process ends with
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, Instant now) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            out.println("Usage: restore FILE [DATA FOLDER]");
            return 2;
        }
        var folder = Path.of(arguments.size() == 3 ? arguments.get(2) : "data");
        try {
            var restored =
                    new RestoreBackup(folder, environment, newestSchema()).restore(Path.of(arguments.get(1)), now);
            return switch (restored) {
                case RestoreBackup.Restored.Done(var takenAt, var kept) -> {
                    out.println("Restored: the database is as it was at " + takenAt + ".");
                    if (!kept.toString().isEmpty()) {
                        out.println("What was there before is kept in " + kept + ".");
                    }
                    yield 0;
                }
                case RestoreBackup.Restored.Refused(var why) -> {
                    out.println("Nothing was changed. " + why);
                    yield 1;
                }
            };
        } catch (IOException e) {
            out.println("Nothing could be restored: " + e.getMessage());
            return 1;
        }
    }

    private static int newestSchema() throws IOException {
        var newest = 0;
        for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql")) {
            var name = MIGRATION.matcher(
                    Optional.ofNullable(migration.getFilename()).orElse(""));
            newest = name.matches() ? Math.max(newest, Integer.parseInt(name.group(1))) : newest;
        }
        return newest;
    }
}
