package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts what takes pushes, each as an operator would on two cores (docs/settings.md): a bounded heap, cleared up all
/// at once.
public final class Doors {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8");

    private final Processes processes;
    private final Path folder;
    private final Account account;

    public Doors(Processes processes, Path folder, Account account) {
        this.processes = processes;
        this.folder = folder;
        this.account = account;
    }

    /// Saoma, with a data folder of its own.
    ///
    /// @param program the server's jar, beside its libraries
    /// @param log the name of its log
    public Saoma saoma(Path program, String weChat, List<Saoma.Application> applications, String log)
            throws IOException, InterruptedException {
        var port = Processes.freePort();
        var settings = Saoma.settings(folder, port, Processes.freePort(), weChat, account, applications);
        var process =
                start(log, List.of("-jar", program.toString(), "--spring.config.additional-location=file:" + settings));
        return new Saoma(ready(new Door("Saoma", process, port, Saoma.path()), "/p/bench/oidc/.well-known/jwks.json"));
    }

    Door bareMvc() throws IOException, InterruptedException {
        var port = Processes.freePort();
        var process = start(
                "bare-mvc",
                bare(
                        "MvcDoor",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.main.banner-mode=off"));
        return ready(new Door("bare, Spring MVC on Jetty", process, port, "/events"), "/events");
    }

    Door bareVertx() throws IOException, InterruptedException {
        var port = Processes.freePort();
        return ready(new Door("bare, Vert.x", start("bare-vertx", bare("VertxDoor", "" + port)), port, "/events"), "/");
    }

    private static List<String> bare(String name, String... arguments) {
        var command =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), "dev.saoma.bench.bare." + name));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(String name, List<String> arguments) throws IOException {
        var command = new ArrayList<>(JAVA);
        command.addAll(arguments);
        return processes.start(name, command, account.toEnvironment());
    }

    private Door ready(Door door, String target) throws IOException, InterruptedException {
        processes.await(door.process(), door.port(), target);
        return door;
    }
}
