package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One Saoma with its simulated WeChat and its sample website, started by the launcher, with data and ports of its
/// own.
final class SaomaUnderTest implements AutoCloseable {

    /// One machine plays all visitors, so that what holds one address back would hold back everybody; and one
    /// developer walks through the console faster than a person does.
    private static final Map<String, String> NO_LIMITS = Map.of(
            "SAOMA_LOGIN_CODESPERADDRESS", "10000",
            "SAOMA_LOGIN_STREAMSPERADDRESS", "10000",
            "SAOMA_API_CALLSPERMINUTE", "100000");

    private final Launcher launcher;
    private final String data;
    private final String portBase;
    private final List<String> options;
    private RunFile run;

    private SaomaUnderTest(Launcher launcher, String data, String portBase, List<String> options) {
        this.launcher = launcher;
        this.data = data;
        this.portBase = portBase;
        this.options = options;
        this.run = launch("--fresh");
    }

    static SaomaUnderTest start(String name) {
        return start(name, Map.of());
    }

    /// @param connection more settings of the demo connection, as YAML
    /// @param settings of the server, as environment variables
    static SaomaUnderTest start(String name, String connection, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SAOMA_DEMO_CONNECTION", connection);
        return start(name, environment);
    }

    /// @param settings of the server, as environment variables
    static SaomaUnderTest start(String name, Map<String, String> settings) {
        return start(name, settings, List.of());
    }

    /// With more applications than the sample website.
    ///
    /// @param applications as YAML
    /// @param settings of the server, as environment variables
    static SaomaUnderTest startFor(String name, String applications, Map<String, String> settings) {
        Path file = dataFolder(name + "-applications.yaml");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, applications);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(name, settings, List.of("--applications", file.toString()));
    }

    private static SaomaUnderTest start(String name, Map<String, String> settings, List<String> options) {
        Map<String, String> environment = new HashMap<>(NO_LIMITS);
        environment.putAll(settings);
        Launcher launcher = new Launcher(environment);
        Database database = Database.ofTheStory();
        String data = dataFolder(database.folder(name)).toString();
        launcher.run("stop", "--data", data);
        List<String> all = new ArrayList<>(options);
        all.addAll(database.options());
        return new SaomaUnderTest(launcher, data, Integer.toString(Ports.freeBase()), all);
    }

    static Path dataFolder(String name) {
        return Launcher.HOME.resolve("acceptance/target/data").resolve(name);
    }

    RunFile addresses() {
        return run;
    }

    /// What the demo connection and the simulated account share.
    AccountSecrets account() {
        return AccountSecrets.in(Path.of(data));
    }

    /// What an operator does by the admin API.
    Operator operator() {
        return new Operator(run, Path.of(data));
    }

    Phone phone() {
        return new Phone(run.simulator(), run.appId());
    }

    /// As `kill -9` does: the server has no chance to put anything in order.
    void killServer() {
        Processes.kill(run.pids().server());
    }

    /// Starts what does not run any more, on the data as it was left.
    void startAgain() {
        run = launch();
    }

    void stop() {
        Launcher.Ended ended = launcher.run("stop", "--data", data);
        if (ended.status() != 0) {
            throw new AssertionError("./saoma stop failed: " + ended.said());
        }
    }

    @Override
    public void close() {
        stop();
    }

    private RunFile launch(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--background", "--port-base", portBase, "--data", data));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        Launcher.Ended ended = launcher.run(arguments.toArray(String[]::new));
        if (ended.status() != 0) {
            throw new AssertionError("./saoma run failed: " + ended.said());
        }
        return RunFile.in(Path.of(data));
    }
}
