package dev.saoma.bench.issuer;

import dev.saoma.bench.Account;
import dev.saoma.bench.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Keycloak as its guide for production has it, with the embedded database, on one node. Its users have a password with
/// a cheap hash: what a good one costs would be all that is measured.
final class Keycloak {

    private static final String REALM = "/realms/bench/protocol/openid-connect";

    private Keycloak() {}

    /// @param home the unpacked distribution, used for this alone
    static FormIssuer start(Path home, Processes processes, int people) throws IOException, InterruptedException {
        var port = Processes.freePort();
        var secret = Account.hex(20);
        Files.writeString(
                Files.createDirectories(home.resolve("data/import")).resolve("bench-realm.json"),
                realm(secret, people));
        Files.writeString(home.resolve("conf/keycloak.conf"), """
                db=dev-file
                cache=local
                http-enabled=true
                http-host=127.0.0.1
                http-port=%d
                hostname=http://localhost:%d
                """.formatted(port, port));
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx1g");
        var command = home.resolve("bin/kc.sh").toString();
        var build = processes.start("keycloak-build", List.of(command, "build"), environment);
        if (build.waitFor() != 0) {
            throw new IOException("Keycloak could not be built; its log is keycloak-build.log");
        }
        var process =
                processes.start("keycloak", List.of(command, "start", "--optimized", "--import-realm"), environment);
        processes.await(process, port, "/realms/bench/.well-known/openid-configuration");
        var version = Files.readString(home.resolve("version.txt")).strip().replace(" - Version", "");
        return new FormIssuer(
                version,
                process,
                new Client(
                        port,
                        REALM + "/auth",
                        REALM + "/token",
                        REALM + "/userinfo",
                        "bench",
                        secret,
                        "openid profile"));
    }

    private static String realm(String secret, int people) {
        return """
                {"realm": "bench", "enabled": true, "sslRequired": "none", "defaultSignatureAlgorithm": "RS256",
                 "passwordPolicy": "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)",
                 "clients": [{"clientId": "bench", "secret": "%s", "redirectUris": ["%s"], "publicClient": false,
                   "standardFlowEnabled": true, "attributes": {"pkce.code.challenge.method": "S256"}}],
                 "users": [%s]}
                """.formatted(
                        secret,
                        Client.REDIRECT_URI,
                        IntStream.range(0, people).mapToObj(Keycloak::user).collect(Collectors.joining(",\n")));
    }

    private static String user(int number) {
        var name = "person" + number;
        return """
                {"username": "%s", "enabled": true, "firstName": "%s", "lastName": "Bench",
                 "email": "%s@example.com", "emailVerified": true,
                 "credentials": [{"type": "password", "value": "%s"}]}
                """.formatted(name, name, name, FormIssuer.password(name));
    }
}
