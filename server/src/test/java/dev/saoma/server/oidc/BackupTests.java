package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.SaomaServer;
import dev.saoma.server.backup.RestoreCommand;
import dev.saoma.server.backup.TakeBackup;
import dev.saoma.server.backup.TakeBackup.Taken;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.pool.Addresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A backup that is taken while logins go on, and put back into another folder: on the database's file, as an
/// installation has it.
class BackupTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everyLoginThatWasThereWhenTheBackupBeganIsThereAgain() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var backup = folder.resolve("backup.zip");
        TestSite site;
        List<TestBrowser> before;
        try (var server = start(data)) {
            var sites = server.getBean(TestSites.class);
            site = sites.site();
            var pool = site.pool();
            var loggedIn = new CopyOnWriteArrayList<TestBrowser>();
            var ended = new AtomicBoolean();
            var people = Thread.ofVirtual().start(() -> {
                while (!ended.get()) {
                    loggedIn.add(sites.loggedIn(pool));
                }
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> loggedIn.size() >= 20);
            before = List.copyOf(loggedIn);
            take(server, backup);
            var during = loggedIn.size();
            await().atMost(Duration.ofSeconds(60)).until(() -> loggedIn.size() > during);
            ended.set(true);
            people.join();
            assertThat(in(data)).noneMatch(file -> file.toString().endsWith(".tmp"));
            assertThat(restore(backup, data)).as("it still runs").startsWith("1 Nothing was changed");
        }
        var fresh = Files.createDirectory(folder.resolve("fresh"));
        assertThat(restore(backup, fresh)).as("without its key").startsWith("1 Nothing was changed");
        Files.copy(data.resolve("master.key"), fresh.resolve("master.key"));

        assertThat(restore(backup, fresh)).startsWith("0 Restored");

        try (var server = start(fresh)) {
            var address = server.getBean(Addresses.class).of(site.pool()).toString();
            var again = new TestSite(address, site.pool(), site.id(), site.secret());
            for (var browser : before) {
                assertThat(again.tokens(browser).has("id_token")).isTrue();
            }
            assertThat(again.tokens(server.getBean(TestSites.class).loggedIn(site.pool()))
                            .has("id_token"))
                    .as("and people log in")
                    .isTrue();
        }
    }

    @Test
    void whatIsNotWholeOrNotOursIsRefusedAndWhatWasThereIsKept() throws IOException {
        var data = folder.resolve("data");
        var backup = folder.resolve("backup.zip");
        Files.createDirectories(data);
        var left = Files.writeString(data.resolve("backup-17.tmp"), "what a node that died left");
        try (var server = start(data)) {
            assertThat(left).doesNotExist();
            take(server, backup);
            take(server, backup);
        }
        var database = data.resolve("saoma.mv.db");
        var was = Files.readAllBytes(database);
        var whole = Files.readAllBytes(backup);
        var brokenOff = Files.write(folder.resolve("broken-off.zip"), Arrays.copyOf(whole, whole.length / 2));
        var changed = whole.clone();
        for (var at = whole.length / 2; at < whole.length / 2 + 64; at++) {
            changed[at] ^= 0x55;
        }
        var other = Files.createDirectory(folder.resolve("other"));
        start(other).close();

        assertThat(restore(brokenOff, data)).startsWith("1 Nothing");
        assertThat(restore(Files.write(folder.resolve("changed.zip"), changed), data))
                .startsWith("1 Noth");
        assertThat(restore(folder.resolve("none.zip"), data)).startsWith("1 Nothing");
        assertThat(restore(Files.writeString(folder.resolve("text.zip"), "text"), data))
                .startsWith("1 Nothing");
        assertThat(restore(backup, other)).contains("master key");
        assertThat(Files.readAllBytes(database)).isEqualTo(was);
        assertThat(in(data)).noneMatch(file -> file.toString().contains("restoring"));

        assertThat(restore(backup, data)).startsWith("0 Restored").contains("kept in");

        assertThat(in(data).stream().filter(file -> file.toString().contains("before-restore")))
                .singleElement()
                .satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(was));
    }

    private static void take(ConfigurableApplicationContext server, Path to) throws IOException {
        var taken = server.getBean(TakeBackup.class).take(new Actor.Itself());
        assertThat(taken).isInstanceOf(Taken.Done.class);
        if (taken instanceof Taken.Done(var file)) {
            try (file;
                    var out = Files.newOutputStream(to)) {
                assertThat(server.getBean(TakeBackup.class).take(new Actor.Itself()))
                        .as("while this one is being fetched")
                        .isInstanceOf(Taken.UnderWay.class);
                file.writeTo(out);
            }
        }
    }

    private static List<Path> in(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.toList();
        }
    }

    private static String restore(Path backup, Path data) {
        var said = new ByteArrayOutputStream();
        var arguments = List.of("restore", backup.toString(), data.toString());
        var status = RestoreCommand.run(arguments, Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8), NOW);
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(SaomaServer.class, TestSites.class)
                .initializers(new IssuerServer.OwnPort())
                .run("--saoma.data-directory=" + data);
    }
}
