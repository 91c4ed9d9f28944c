package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Applications;
import dev.saoma.server.pool.Addresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What the page about the admin API shows for a shell does what it says.
@ApiServer
class WalkThroughIT {

    @Autowired
    private TestApi api;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Applications applications;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anApplicationIsMadeAndChangedAndALateChangeIsRefused() throws Exception {
        var pool = api.pool();
        var account = api.account(pool);
        var program =
                api.program(pool, ApiScope.CONNECTIONS_READ, ApiScope.APPLICATIONS_READ, ApiScope.APPLICATIONS_WRITE);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/run.json"), """
            {
              "issuer": "%s",
              "apiClientId": "%s",
              "apiClientSecret": "%s",
              "poolId": "%s",
              "connectionIdentifier": "%s",
              "server": "%s"
            }
            """.formatted(
                        addresses.issuer(pool),
                        program.id(),
                        program.secret(),
                        pool.id(),
                        account.identifier(),
                        addresses.publicUrl()));

        var said = run(shown());

        assertThat(said)
                .contains(account.appId().value())
                .contains("\"clientSecret\":\"")
                .contains("\"name\":\"Shop\"")
                .contains("\"code\":\"changed-meanwhile\"");
        assertThat(applications.all(pool.id()))
                .singleElement()
                .satisfies(made -> assertThat(made.name()).isEqualTo("Shop"));
    }

    private static String shown() throws Exception {
        var page = Files.readString(Path.of("../docs/admin-api.md"));
        return Arrays.stream(page.split("```"))
                .filter(block -> block.startsWith("sh\n") && block.contains("Idempotency-Key"))
                .findFirst()
                .orElseThrow()
                .substring(3);
    }

    private String run(String script) throws Exception {
        var log = folder.resolve("said.txt");
        var status = new ProcessBuilder("bash", "-euc", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        var said = Files.readString(log);
        assertThat(status).as(said).isZero();
        return said;
    }
}
