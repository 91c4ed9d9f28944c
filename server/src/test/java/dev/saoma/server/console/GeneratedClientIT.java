package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.pool.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A client that OpenAPI Generator makes of the document compiles, and works.
@ApiServer
class GeneratedClientIT {

    /// Put there by the build.
    private static final Path STRANGER = Path.of("target/stranger");

    @Autowired
    private TestApi api;

    @Autowired
    private Addresses addresses;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itGetsATokenMakesAnApplicationChangesItAndIsToldWhenItIsTooLate() throws Exception {
        var pool = api.pool();
        var account = api.account(pool);
        var program =
                api.program(pool, ApiScope.CONNECTIONS_READ, ApiScope.APPLICATIONS_READ, ApiScope.APPLICATIONS_WRITE);
        generate();
        compile();

        var said = run(
                Map.of("CLIENT_SECRET", program.secret()),
                List.of(
                        java("java"),
                        "-cp",
                        folder.resolve("classes") + ":" + STRANGER.resolve("libraries") + "/*",
                        "Stranger",
                        addresses.publicUrl().toString(),
                        addresses.issuer(pool),
                        pool.id().value(),
                        program.id().value()));

        assertThat(said.lines())
                .containsExactly(
                        "connection " + account.identifier() + " is an official-account",
                        "made true true",
                        "read Made by a stranger, web",
                        "changed Changed by a stranger",
                        "refused 412 true",
                        "left 0");
    }

    private void generate() throws Exception {
        var document = folder.resolve("openapi.json");
        Files.writeString(document, api.send(api.at("/api/v1/openapi.json")).body());
        run(
                Map.of(),
                List.of(
                        java("java"),
                        "-jar",
                        STRANGER.resolve("generator/openapi-generator-cli.jar").toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        document.toString(),
                        "-o",
                        folder.resolve("client").toString()));
    }

    private void compile() throws Exception {
        var command = new ArrayList<>(List.of(
                java("javac"),
                "-nowarn",
                "-proc:none",
                "-cp",
                STRANGER.resolve("libraries") + "/*",
                "-d",
                folder.resolve("classes").toString(),
                "src/test/resources/stranger/Stranger.java"));
        try (var files = Files.walk(folder.resolve("client/src/main/java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(command::add);
        }
        run(Map.of(), command);
    }

    private String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("said.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var status = builder.start().waitFor();
        var said = Files.readString(log);
        assertThat(status).as(said).isZero();
        return said;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
