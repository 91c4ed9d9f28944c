package dev.saoma.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts the processes that are measured, each as an operator would: the JVM's own choices and a bounded heap.
final class Doors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8");

    private final Path folder;
    private final Account account;
    private final List<Process> processes = new ArrayList<>();

    Doors(Path folder, Account account) {
        this.folder = folder;
        this.account = account;
    }

    /// @param program the server's jar, beside its libraries
    Saoma saoma(Path program, String weChat) throws IOException, InterruptedException {
        var port = freePort();
        var settings = Saoma.settings(folder, port, freePort(), weChat, account);
        var process = start(
                "saoma", List.of("-jar", program.toString(), "--spring.config.additional-location=file:" + settings));
        return new Saoma(ready(new Door("Saoma", process, port, Saoma.path()), "/p/bench/oidc/.well-known/jwks.json"));
    }

    Door bareMvc() throws IOException, InterruptedException {
        var port = freePort();
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
        var port = freePort();
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
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(account.toEnvironment());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    /// Waits until it answers anything at all.
    private Door ready(Door door, String target) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && door.process().isAlive()) {
            try (var wire = new Wire(door.port())) {
                wire.ask(Wire.get(door.port(), target, "Connection: close\r\n"));
                return door;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new IOException(door.name() + " did not start; its log is in " + folder + ":\n" + lastWords());
    }

    private String lastWords() throws IOException {
        var words = new StringBuilder();
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                var lines = Files.readAllLines(log);
                words.append(String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())));
            }
        }
        return words.toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
