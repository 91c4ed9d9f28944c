package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of `./saoma`, most of all when something is not as it should be.
final class LauncherIT {

    private final int portBase = Ports.freeBase();

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void chooseDataFolder() {
        data = folder.resolve("my data");
    }

    @AfterEach
    void leaveNothingRunning() {
        stop();
    }

    @Test
    void dataSurviveARestartAndFreshStartsEmpty() throws IOException {
        assertThat(run("--background").status()).isZero();
        RunFile first = RunFile.in(data);
        assertThat(stop().status()).isZero();
        assertThat(isRunning(first)).isFalse();
        assertThat(data.resolve("run.json")).doesNotExist();

        Launcher.Ended again = run("--background");
        assertThat(again.status()).isZero();
        assertThat(again.said()).as("nothing has changed").doesNotContain("Building");
        RunFile second = RunFile.in(data);
        assertThat(second.clientId()).isEqualTo(first.clientId());
        assertThat(second.clientSecret()).isEqualTo(first.clientSecret());
        assertThat(run("--background", "--fresh").said()).contains("already running");
        stop();

        assertThat(run("--background", "--fresh").status()).isZero();
        assertThat(RunFile.in(data).clientId()).isNotEqualTo(first.clientId());
        for (String secret : List.of("secrets.env", "server.yaml", "run.json", "master.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void controlCStopsEverything() throws Exception {
        Path said = folder.resolve("said");
        Process foreground = new Launcher(Map.of()).start(said, arguments("run"));
        while (!Files.readString(said).contains("Ctrl-C")) {
            assertThat(foreground.isAlive()).as(Files.readString(said)).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        RunFile run = RunFile.in(data);
        assertThat(run("--background").said()).contains("already running");

        new ProcessBuilder("kill", "-INT", Long.toString(foreground.pid()))
                .start()
                .waitFor();

        assertThat(foreground.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(isRunning(run)).isFalse();
        assertThat(data.resolve("run.json")).doesNotExist();
        assertThat(data.resolve("launcher.pid")).doesNotExist();
    }

    @Test
    void aPortInUseIsNamedWithWhoHasItAndWhatToDo() throws IOException {
        try (ServerSocket _ = new ServerSocket(portBase + 2, 1, InetAddress.getLoopbackAddress())) {
            Launcher.Ended ended = run("--background");

            assertThat(ended.status()).isNotZero();
            assertThat(ended.said())
                    .contains("port " + (portBase + 2) + " is in use by")
                    .contains(Long.toString(ProcessHandle.current().pid()))
                    .contains("--port-base");
        }
    }

    @Test
    void aServerThatEndsAtItsStartIsShownWithItsLastWordsAndNothingIsLeftRunning() throws IOException {
        Launcher.Ended ended = new Launcher(Map.of("SAOMA_SCAN_LIFE", "1s")).run(arguments("run", "--background"));

        assertThat(ended.status()).isNotZero();
        assertThat(ended.said())
                .contains("the server ended while it started")
                .contains("logs/server.log")
                .contains("saoma.scan.life must be from 60s to 30m")
                .doesNotContain("\tat ");
        assertThat(data.resolve("run.json")).doesNotExist();
        try (ServerSocket simulator = new ServerSocket(portBase + 2, 1, InetAddress.getLoopbackAddress())) {
            assertThat(simulator.isBound()).isTrue();
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("thesis.txt"), "three years of work");

        for (String option : List.of("--background", "--fresh")) {
            Launcher.Ended ended = run(option);
            assertThat(ended.status()).isNotZero();
            assertThat(ended.said()).contains("holds other things than Saoma's data");
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("thesis.txt"));
        }
    }

    @Test
    void whatIsMissingOnTheMachineIsNamed() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "sed", "uname", "ls", "readlink", "cat")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }

        Launcher.Ended ended = new Launcher(Map.of("PATH", tools.toString())).run(arguments("run"));

        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains("curl is needed and was not found");
    }

    @Test
    void theServersTimeZoneIsTheMachinesByANameThatJavaKnows() throws Exception {
        for (String folder :
                List.of("/usr/share/zoneinfo/", "../usr/share/zoneinfo/posix/", "/var/db/zoneinfo/right/")) {
            for (String zone : List.of("Asia/Shanghai", "America/Port-au-Prince", "Etc/GMT+8")) {
                assertThat(timeZone(folder + zone)).as(folder).isEqualTo("  time-zone: " + zone);
                assertThat(ZoneId.of(zone)).isNotNull();
            }
        }
        for (String link :
                List.of("", "clock", "/etc/clock", "/usr/share/zoneinfo/localtime", "/usr/share/zoneinfo/a: b")) {
            assertThat(timeZone(link)).as(link).isEmpty();
        }
    }

    /// The line of the server's settings for a machine whose clock has that link.
    private static String timeZone(String link) throws Exception {
        Process process = new ProcessBuilder("bash", "-euc", ". launcher/data.sh; time_zone \"$1\"", "bash", link)
                .directory(Launcher.HOME.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.strip().isEmpty() ? "" : said.stripTrailing();
    }

    @Test
    void aMistypedCommandOrOptionIsNamed() {
        assertThat(new Launcher(Map.of()).run("rnu").said()).contains("no command \"rnu\"");
        assertThat(new Launcher(Map.of()).run("run", "--frehs").said()).contains("\"--frehs\" is not an option");
        for (String base : List.of("x", "08400", "80", "99999")) {
            assertThat(new Launcher(Map.of()).run("run", "--port-base", base).said())
                    .as(base)
                    .contains("--port-base needs a number");
        }
        assertThat(new Launcher(Map.of())
                        .run("run", "--applications", "nowhere.yaml")
                        .said())
                .contains("nowhere.yaml cannot be read");
        assertThat(new Launcher(Map.of()).run("help").said())
                .contains("./saoma run")
                .contains("--port-base");
    }

    @Test
    void nothingToStopIsNoError() {
        Launcher.Ended ended = stop();

        assertThat(ended.status()).isZero();
        assertThat(ended.said()).contains("is not running");
    }

    private Launcher.Ended run(String... options) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(options));
        return new Launcher(Map.of()).run(arguments(words.toArray(String[]::new)));
    }

    private Launcher.Ended stop() {
        return new Launcher(Map.of()).run("stop", "--data", data.toString());
    }

    private String[] arguments(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--port-base", Integer.toString(portBase), "--data", data.toString()));
        return arguments.toArray(String[]::new);
    }

    private static boolean isRunning(RunFile run) {
        return Stream.of(run.pids().server(), run.pids().simulator(), run.pids().sample())
                .anyMatch(Processes::isRunning);
    }
}
