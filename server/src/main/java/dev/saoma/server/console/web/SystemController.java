package dev.saoma.server.console.web;

import dev.saoma.server.backup.TakeBackup;
import dev.saoma.server.backup.TakeBackup.Taken;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.LookAtSystem;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.SystemState;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the installation is, and a backup of all of it: for who owns all of it. No client of a pool gets here.
@RestController
class SystemController {

    static final String BACKUP = "/api/v1/system/backup";

    private final LookAtSystem look;
    private final TakeBackup backup;

    SystemController(LookAtSystem look, TakeBackup backup) {
        this.look = look;
        this.backup = backup;
    }

    /// @param embedded whether a backup can be taken here
    record DatabaseView(String product, boolean embedded, long bytes) {}

    record CheckView(@Form(of = SystemState.Part.class) String part, boolean good, long tookMillis) {}

    record StatusView(
            String version,
            Instant startedAt,
            String javaVersion,
            DatabaseView database,
            long diskFreeBytes,
            long diskBytes,
            List<CheckView> checks) {

        static StatusView of(SystemState state) {
            return new StatusView(
                    state.version(),
                    state.startedAt(),
                    state.java(),
                    new DatabaseView(state.database(), state.embedded(), state.databaseBytes()),
                    state.diskFreeBytes(),
                    state.diskBytes(),
                    state.checks().stream()
                            .map(check -> new CheckView(
                                    Fields.name(check.part()),
                                    check.good(),
                                    check.took().toMillis()))
                            .toList());
        }
    }

    /// Tells how the installation is.
    @GetMapping("/api/v1/system/status")
    @Needs(ApiScope.SYSTEM_READ)
    @Answers(operation = "getStatus")
    StatusView status() throws IOException {
        return StatusView.of(look.look());
    }

    /// Takes everything out in a backup, as a ZIP file.
    @PostMapping(BACKUP)
    @Needs(value = ApiScope.SYSTEM_BACKUP, costly = true)
    @Answers(
            operation = "takeBackup",
            streams = "application/zip",
            problems = {Problem.BACKUP_UNDER_WAY, Problem.BACKUP_ELSEWHERE, Problem.NO_ROOM})
    void backup(Caller caller, Locale locale, HttpServletResponse response) throws IOException {
        switch (backup.take(caller.actor())) {
            case Taken.Done(var file) -> {
                try (file) {
                    response.setContentType("application/zip");
                    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
                    response.setHeader("Cache-Control", "no-store");
                    file.writeTo(response.getOutputStream());
                }
            }
            case Taken.UnderWay _ -> refuse(response, Problems.detail(Problem.BACKUP_UNDER_WAY, locale));
            case Taken.Elsewhere _ -> refuse(response, Problems.detail(Problem.BACKUP_ELSEWHERE, locale));
            case Taken.NoRoom(var needed) -> {
                var problem = Problems.detail(Problem.NO_ROOM, locale);
                problem.setProperty("needed", needed);
                refuse(response, problem);
            }
        }
    }

    private static void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        Problems.write(response, problem);
    }
}
