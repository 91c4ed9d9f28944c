package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A running Saoma, as its data folder tells.
///
/// @param pid the server's process
record Target(String eventsAddress, long pid, String appId, String token, String encodingAesKey) {

    static Target of(Path data) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<?, ?> run = yaml.load(Files.readString(data.resolve("run.json")));
        Map<?, ?> settings = yaml.load(Files.readString(data.resolve("server.yaml")));
        var pool = first(in(settings, "saoma", "setup").get("pools"));
        var account = first(pool.get("connections"));
        return new Target(
                text(run, "eventsAddress"),
                Long.parseLong(text(in(run, "pids"), "server")),
                text(account, "app-id"),
                text(account, "token"),
                text(account, "encoding-aes-key"));
    }

    /// What the server has used of the processors since its start.
    Duration serverCpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("The server is not running: ./saoma run --background"));
    }

    private static Map<?, ?> in(Map<?, ?> map, String... path) {
        var inner = map;
        for (var name : path) {
            inner = (Map<?, ?>) Objects.requireNonNull(inner.get(name), name);
        }
        return inner;
    }

    private static Map<?, ?> first(@Nullable Object list) {
        return (Map<?, ?>) ((List<?>) Objects.requireNonNull(list)).getFirst();
    }

    private static String text(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name).toString();
    }
}
