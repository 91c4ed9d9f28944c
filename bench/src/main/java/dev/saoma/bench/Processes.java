package dev.saoma.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Starts the processes that are measured, and ends them, also where the run itself is ended.
public final class Processes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<Process, Path> logs = new ConcurrentHashMap<>();

    /// @param folder where each keeps its log
    public Processes(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public Process start(String name, List<String> command, Map<String, String> environment) throws IOException {
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        logs.put(process, log);
        return process;
    }

    /// Waits until it answers anything at all.
    public void await(Process process, int port, String target) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (var wire = new Wire(port)) {
                wire.ask(Wire.get(port, target, "Connection: close\r\n"));
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new IOException("Something did not start: " + lastWords(logs.getOrDefault(process, folder)));
    }

    /// Waits until it takes connections.
    public void awaitPort(Process process, int port) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                new Wire(port).close();
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new IOException("Something did not start: " + lastWords(logs.getOrDefault(process, folder)));
    }

    public void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    private static String lastWords(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        logs.keySet().forEach(this::end);
    }
}
