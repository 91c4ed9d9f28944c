package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.console.PublicIps;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Examines the set-up of a connection: all at once, except that what needs a token waits to see whether there is
/// one.
@Service
public class Doctor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Doctor.class);

    private final List<Examination> examinations;
    private final List<ProgramExamination> programExaminations;
    private final Connections connections;
    private final Versions versions;
    private final DoctorReports reports;
    private final Diagnostics diagnostics;
    private final CredentialFindings findings;
    private final DoctorSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Doctor(
            List<Examination> examinations,
            List<ProgramExamination> programExaminations,
            Connections connections,
            Versions versions,
            DoctorReports reports,
            Diagnostics diagnostics,
            PublicIps ips,
            DoctorSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.examinations = List.copyOf(examinations);
        this.programExaminations = List.copyOf(programExaminations);
        this.connections = connections;
        this.versions = versions;
        this.reports = reports;
        this.diagnostics = diagnostics;
        this.findings = new CredentialFindings(ips);
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /// Takes seconds, at most the budget. The report is kept.
    ///
    /// @param known the connection, as it may have been a second ago: what is stored is what is examined
    /// @param actor who wants to know
    public DoctorReport examine(Connection known, Actor actor) {
        var version = version(known);
        var connection = connections.findStored(known.id()).orElse(known);
        var found = findings(connection);
        var report = new DoctorReport(connection.id(), version, clock.instant().truncatedTo(ChronoUnit.MILLIS), found);
        reports.keep(report);
        events.publishEvent(new DoctorConsulted(
                connection.pool(), actor, connection.identifier(), report.verdict(), report.failed()));
        return report;
    }

    /// What it found at a connection when it was last there.
    public Optional<LastReport> last(Connection connection) {
        return reports.last(connection.id())
                .map(report -> new LastReport(report, report.version() != version(connection)));
    }

    private int version(Connection connection) {
        return versions.mark(Kind.CONNECTION, connection.id().value()).version();
    }

    private List<Finding> findings(Connection account) {
        var credentials = CompletableFuture.supplyAsync(() -> diagnostics.credentials(account), threads);
        var started = Stream.concat(
                        Stream.of(
                                inTime(Step.CREDENTIALS, credentials.thenApply(findings::credentials)),
                                inTime(Step.EGRESS_IP, credentials.thenApply(findings::egressIp))),
                        parts(account).map(one -> inTime(one.step(), start(one, credentials))))
                .toList();
        return started.stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Finding::step))
                .toList();
    }

    /// One thing to be looked at.
    private record Part(Step step, boolean needsToken, Supplier<Finding> examine) {}

    private Stream<Part> parts(Connection connection) {
        return switch (connection) {
            case OfficialAccount account ->
                examinations.stream().map(one -> new Part(one.step(), one.needsToken(), () -> one.examine(account)));
            case MiniProgram program ->
                programExaminations.stream()
                        .map(one -> new Part(one.step(), one.needsToken(), () -> one.examine(program)));
        };
    }

    private CompletableFuture<Finding> start(Part part, CompletableFuture<Reply<Duration>> credentials) {
        return part.needsToken()
                ? credentials.thenApplyAsync(
                        reply -> reply instanceof Reply.Ok<Duration>
                                ? part.examine().get()
                                : Diagnosis.NEEDS_TOKEN.at(part.step()),
                        threads)
                : CompletableFuture.supplyAsync(part.examine(), threads);
    }

    /// One step that takes too long or breaks does not take the others with it.
    private CompletableFuture<Finding> inTime(Step step, CompletableFuture<Finding> finding) {
        return finding.exceptionally(failure -> {
                    log.error("The doctor could not do the step {}", step.code(), failure);
                    return Diagnosis.BROKEN.at(step);
                })
                .completeOnTimeout(
                        Diagnosis.OUT_OF_TIME.at(step), settings.budget().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
