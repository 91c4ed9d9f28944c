package dev.saoma.bench.users;

import dev.saoma.bench.Account;
import dev.saoma.bench.Processes;
import dev.saoma.bench.Saoma;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Saoma as `./saoma run` starts it, heap and compiler too, with an empty pool and a program that may carry users.
///
/// @param secret of the program
record UserServer(Process process, int port, String secret) {

    static final String API = "/api/v1/pools/89abcdef0123456789abcdef";
    private static final String CLIENT_ID = "456789abcdef0123456789ab";

    /// @param program the server's jar, beside its libraries
    /// @param database its JDBC address; empty for the embedded one
    static UserServer start(Path program, Path folder, String database, Processes processes)
            throws IOException, InterruptedException {
        var port = Processes.freePort();
        var secret = Account.hex(20);
        var settings = Files.writeString(
                folder.resolve("server.yaml"),
                Saoma.place(port, Processes.freePort(), folder) + """
                  api:
                    calls-per-minute: 100000000 # one program asks here for all consoles
                  setup:
                    pools:
                      - id: "89abcdef0123456789abcdef"
                        slug: bench
                        name: Bench
                        api-clients:
                          - client-id: "%s"
                            name: Bench
                            client-secret: "%s"
                            scopes: [ "users:import", "users:read", "users:export", "users:unmask" ]
                """.formatted(CLIENT_ID, secret));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                program.toString(),
                "--spring.config.additional-location=file:" + settings));
        if (!database.isEmpty()) {
            command.add("--spring.datasource.url=" + database);
        }
        var process = processes.start("saoma-" + folder.getFileName(), command, Map.of());
        processes.await(process, port, "/p/bench/oidc/.well-known/jwks.json");
        return new UserServer(process, port, secret);
    }

    /// What the program shows that it is.
    String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((CLIENT_ID + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    Usage usage() {
        return new Usage(process.toHandle());
    }
}
