package dev.saoma.bench.issuer;

import dev.saoma.bench.Account;
import dev.saoma.bench.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// oidc-provider in Node, with its own store in memory.
final class OidcProvider {

    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");

    private OidcProvider() {}

    /// @param home the folder of its script, with what that needs from npm installed in it
    static FormIssuer start(Path home, Processes processes) throws IOException, InterruptedException {
        var port = Processes.freePort();
        var client = new Client(port, "/auth", "/token", "/me", "bench", Account.hex(20), "openid profile");
        var process = processes.start(
                "oidc-provider",
                List.of("node", home.resolve("server.js").toString()),
                Map.of(
                        "NODE_ENV", "production",
                        "BENCH_PORT", Integer.toString(port),
                        "BENCH_CLIENT_ID", client.id(),
                        "BENCH_CLIENT_SECRET", client.secret(),
                        "BENCH_REDIRECT_URI", Client.REDIRECT_URI));
        processes.await(process, port, "/.well-known/openid-configuration");
        return new FormIssuer("oidc-provider " + version(home), process, client);
    }

    private static String version(Path home) throws IOException {
        var found = VERSION.matcher(Files.readString(home.resolve("node_modules/oidc-provider/package.json")));
        return found.find() ? found.group(1) : "";
    }
}
